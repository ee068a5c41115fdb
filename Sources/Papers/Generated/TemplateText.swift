// Made by Scripts/generate-templates from Scripts/templates; edit those files and run the script.

/// Each template behind a line with its language and kind.
// swift-format-ignore
let templateText: StaticString = #"""
%%% zh ledger
{{! 督办台账。两个花括号里的是台账的值；以 @ 开头的行是标题、表格等，# 开头的行是自动编号的小标题，> 开头的行是注。 }}
@title 督办台账
@date 截至{{date}}
> {{#department}}{{department}}：{{/department}}共{{total}}项，其中已办结{{closed}}项，未办结{{open}}项（逾期{{overdue}}项、挂起{{suspended}}项、长期坚持{{longTerm}}项）。
@table items
%%% zh breakdown
{{! 任务分解表，一个会议（文件）一份。 }}
@title {{meeting}}任务分解表
@date {{#meetingDate}}{{meetingDate}}会议{{/meetingDate}}
> 共{{count}}项。
@table items
%%% zh notice
{{! 督办通知单，一个单位一份。编号的样式在台账的设置里，从几号开始用 --number 指定。 }}
@title 督办通知单
@number {{number}}
@to {{department}}：
现将{{#meetings}}{{meetings}}确定的{{/meetings}}{{count}}项督办事项交你单位办理，其中牵头{{leadCount}}项、责任或配合{{otherCount}}项，请抓好落实。
@table items
# 办理要求
请逐项明确分管领导、责任人和办理措施，在完成时限前办结；需要延期的，请在时限届满前书面申请并说明理由。
# 反馈方式
请按反馈频次报送进展情况、存在问题和下步措施；办结后即报办理结果，由督查室核实后销号。涉密内容不得通过本单报送。
# 联系人
督查室　　　　　电话：
@sign 督查室 | {{date}}
@receipt 签收回执 | 签收单位 | 签收人 | 签收时间
%%% zh reminder
{{! 催办单，一个事项一份：逾期的和即将到期的。 }}
@title 催办单
@number {{number}}
@to {{department}}：
{{#source}}{{source}}确定的{{/source}}第{{item}}号督办事项，完成时限为{{due}}。{{#daysLate}}截至{{date}}，已逾期{{daysLate}}天，尚未办结。{{/daysLate}}{{^daysLate}}截至{{date}}尚未办结{{#daysLeft}}，距完成时限还有{{daysLeft}}天{{/daysLeft}}{{^daysLeft}}，今日到期{{/daysLeft}}。{{/daysLate}}
@table item
请加快办理，于{{newDue}}前报送办理结果；不能按时办结的，请说明原因、下步措施和预计办结时间。
@sign 督查室 | {{date}}
@receipt 签收回执 | 签收人 | 签收时间 | 反馈意见
%%% zh escalation
{{! 三色督办单，一个逾期事项一份。等级比已发出的高一级：蓝、黄、红。 }}
@title {{level}}单
@number {{number}}
@to {{department}}：
{{#source}}{{source}}确定的{{/source}}第{{item}}号督办事项，完成时限为{{due}}，截至{{date}}已逾期{{daysLate}}天，尚未办结。现予{{level}}。
@table item
请主要负责人亲自过问，于{{newDue}}前办结并书面报告；逾期仍未办结的，将提高督办等级并予通报。
@sign 督查室 | {{date}}
@receipt 签收回执 | 主要负责人签字 | 签收时间 | 整改措施
%%% zh bulletin
{{! 督查通报。文中的编号是事项在台账里的编号，永不改变，与附表一致。 }}
@title 督查通报
@number {{number}}
@date {{period}}（数据截至{{date}}）
# 总体情况
截至{{date}}，列入统计的督办事项共{{all}}项，涉及会议（文件）{{meetings}}个、牵头单位{{leads}}个。本期办结{{closed}}项，未办结{{open}}项，其中逾期{{overdue}}项、即将到期{{dueSoon}}项。
办结率{{closeRate}}，到期办结率{{dueCloseRate}}，按时办结率{{onTimeRate}}，逾期率{{overdueRate}}，退回率{{returnRate}}，反馈率{{reportRate}}。{{#movedOut}}另有{{movedOut}}项原在本期到期、经同意延期，不计入到期办结率。{{/movedOut}}
{{#uncounted}}
> 挂起{{suspended}}项、长期坚持{{longTerm}}项、待核对{{drafts}}项不列入统计。
{{/uncounted}}
## 会议（文件）办理情况
@table meetings
## 单位办理情况
@table departments
@bars chart
{{#ranking}}
## 分组排名
@table ranking
{{/ranking}}
# 存在问题
## 逾期未办结
{{#late}}
{{department}}：{{count}}项，{{items}}。
{{/late}}
{{^late}}
没有逾期未办结的事项。
{{/late}}
## 未按时反馈
{{#unreported}}
{{department}}：{{count}}项，{{items}}。
{{/unreported}}
{{^unreported}}
{{#reportSlots}}各单位均按时反馈。{{/reportSlots}}{{^reportSlots}}本期没有应当反馈的事项。{{/reportSlots}}
{{/unreported}}
## 办理中的困难和问题
{{#problems}}
{{item}}号（{{department}}）：{{problem}}
{{/problems}}
{{^problems}}
各单位未反映困难和问题。
{{/problems}}
# 工作要求
## 压实责任
各牵头单位对照附表逐项检查，逾期事项由主要负责人组织研究，提出办结时间和措施。
## 按时反馈
各责任单位按规定的频次报送进展、问题和下步措施，做到事事有回音、件件有着落。
## 严格销号
申请办结的事项须附办理结果，经督查室核实后销号；不符合要求的退回继续办理。
@sign 督查室 | {{date}}
@landscape 附表
@title 督办事项办理情况表
@date 截至{{date}}
@table items
%%% zh leader
{{! 领导报告。 }}
@title 督办事项办理情况报告
@date {{date}}
# 总体情况
{{period}}，列入统计的督办事项共{{all}}项，已办结{{closed}}项，未办结{{open}}项，其中逾期{{overdue}}项、即将到期{{dueSoon}}项；办结率{{closeRate}}，按时办结率{{onTimeRate}}，逾期率{{overdueRate}}。
{{month}}新交办{{monthNew}}项，办结{{monthClosed}}项。
{{#uncounted}}
> 挂起{{suspended}}项、长期坚持{{longTerm}}项、待核对{{drafts}}项不列入统计。
{{/uncounted}}
# 单位办理情况
@table departments
@bars chart
# 领导指示落实情况
@table speakers
# 逾期时间最长的事项
{{#longest}}
{{item}}号（{{department}}，逾期{{daysLate}}天）：{{text}}
{{/longest}}
{{^longest}}
没有逾期未办结的事项。
{{/longest}}
@table longest
@sign 督查室 | {{date}}
%%% zh week
{{! 周变化：从某日起台账里变了什么。 }}
@title 督办事项变化情况
@date {{since}}至{{date}}
{{#none}}
没有变化。
{{/none}}
{{^none}}
新增{{new}}项，办结{{closed}}项，新逾期{{slipped}}项，时限变更{{dueChanged}}项，重新办理{{reopened}}项，挂起、转长期或撤销{{setAside}}项。
@table departments
{{#new}}
# 新增
@table new
{{/new}}
{{#closed}}
# 办结
@table closed
{{/closed}}
{{#slipped}}
# 新逾期
@table slipped
{{/slipped}}
{{#dueChanged}}
# 时限变更
@table dueChanged
{{/dueChanged}}
{{#reopened}}
# 重新办理
@table reopened
{{/reopened}}
{{#setAside}}
# 挂起、转长期或撤销
@table setAside
{{/setAside}}
{{/none}}
%%% en ledger
{{! The ledger. In braces: values of the ledger. Lines that begin with @ are titles, tables and so on, # a numbered heading, > a note. }}
@title Ledger of assigned work
@date as of {{date}}
> {{#department}}{{department}}: {{/department}}Items: {{total}}; closed {{closed}}, open {{open}} ({{overdue}} overdue, {{suspended}} suspended, {{longTerm}} standing).
@table items
%%% en breakdown
{{! The breakdown of tasks, one for each meeting. }}
@title Tasks of {{meeting}}
@date {{meetingDate}}
> Number of items: {{count}}.
@table items
%%% en notice
{{! A notice for each department. How papers are numbered is a setting of the ledger; --number says where to begin. }}
@title Notice of assigned work
@number {{number}}
@to To {{department}}:
{{#meetings}}From {{meetings}}: {{/meetings}}the following items ({{count}}) are handed over to you, {{leadCount}} to lead, {{otherCount}} to take part in. Please see to them.
@table items
# What is asked
Name who is responsible and how each item will be done, and close it by its date. Ask for an extension in writing before the date, with the reason.
# How to report
Report progress, problems and next steps as often as is asked; report the result when an item is done. Nothing classified may be reported on this form.
# Contact
Supervision office, telephone:
@sign Supervision office | {{date}}
@receipt Receipt | Department | Received by | Received on
%%% en reminder
{{! A reminder for each item that is late or nearly due. }}
@title Reminder
@number {{number}}
@to To {{department}}:
Item {{item}}{{#source}} of {{source}}{{/source}} is due on {{due}}. {{#daysLate}}Days late as of {{date}}: {{daysLate}}.{{/daysLate}}{{^daysLate}}As of {{date}} it is not closed; {{#daysLeft}}days left: {{daysLeft}}.{{/daysLeft}}{{^daysLeft}}it is due today.{{/daysLeft}}{{/daysLate}}
@table item
Please finish it and report the result by {{newDue}}; where that cannot be, say why, what comes next, and when it will be done.
@sign Supervision office | {{date}}
@receipt Receipt | Received by | Received on | Answer
%%% en escalation
{{! A notice for each overdue item, one level above the last that was sent: blue, yellow, red. }}
@title Escalation: {{level}}
@number {{number}}
@to To {{department}}:
Item {{item}}{{#source}} of {{source}}{{/source}} was due on {{due}}. Days late as of {{date}}: {{daysLate}}. This is a {{level}}.
@table item
The head of the department is asked to see to it in person, to close it by {{newDue}} and to report in writing. If it is still open then, the level rises and it is published.
@sign Supervision office | {{date}}
@receipt Receipt | Signature of the head | Received on | Measures
%%% en bulletin
{{! The bulletin. Items are named by their numbers in the ledger, which never change; the table attached has the same. }}
@title Supervision bulletin
@number {{number}}
@date {{period}} (figures as of {{date}})
# Overview
As of {{date}}, items counted: {{all}} (meetings: {{meetings}}, leading departments: {{leads}}). Closed in the period: {{closed}}. Open: {{open}}, of these overdue {{overdue}}, nearly due {{dueSoon}}.
Close rate {{closeRate}}, of items due {{dueCloseRate}}, on time {{onTimeRate}}, overdue {{overdueRate}}, returned {{returnRate}}, reported {{reportRate}}. {{#movedOut}}Items due in the period and moved out of it by an extension, not counted as due: {{movedOut}}.{{/movedOut}}
{{#uncounted}}
> Not counted: {{suspended}} suspended, {{longTerm}} standing, {{drafts}} drafts.
{{/uncounted}}
## By meeting
@table meetings
## By department
@table departments
@bars chart
{{#ranking}}
## Ranking by group
@table ranking
{{/ranking}}
# Problems
## Overdue
{{#late}}
{{department}}: {{count}}, {{items}}.
{{/late}}
{{^late}}
Nothing is overdue.
{{/late}}
## Reports missed
{{#unreported}}
{{department}}: {{count}}, {{items}}.
{{/unreported}}
{{^unreported}}
{{#reportSlots}}Every report came in its period.{{/reportSlots}}{{^reportSlots}}No report was asked for in the period.{{/reportSlots}}
{{/unreported}}
## Difficulties reported
{{#problems}}
Item {{item}} ({{department}}): {{problem}}
{{/problems}}
{{^problems}}
None.
{{/problems}}
# What is asked
## Responsibility
Leads go through the table item by item; the head of the department takes up what is overdue and names a day and the measures.
## Reports
Report progress, problems and next steps as often as is asked.
## Closing
What is submitted as done comes with its result and is checked; what does not meet the demand goes back.
@sign Supervision office | {{date}}
@landscape Table
@title Items
@date as of {{date}}
@table items
%%% en leader
{{! The report to the leaders. }}
@title Report on assigned work
@date {{date}}
# Overview
{{period}}: items counted: {{all}}; closed {{closed}}, open {{open}}, of these overdue {{overdue}}, nearly due {{dueSoon}}; close rate {{closeRate}}, on time {{onTimeRate}}, overdue {{overdueRate}}.
{{month}}: {{monthNew}} handed over, {{monthClosed}} closed.
{{#uncounted}}
> Not counted: {{suspended}} suspended, {{longTerm}} standing, {{drafts}} drafts.
{{/uncounted}}
# By department
@table departments
@bars chart
# By speaker
@table speakers
# Longest overdue
{{#longest}}
Item {{item}} ({{department}}, days late: {{daysLate}}): {{text}}
{{/longest}}
{{^longest}}
Nothing is overdue.
{{/longest}}
@table longest
@sign Supervision office | {{date}}
%%% en week
{{! What changed in the ledger since a day. }}
@title Changes in assigned work
@date {{since}} to {{date}}
{{#none}}
Nothing changed.
{{/none}}
{{^none}}
New: {{new}}. Closed: {{closed}}. Slipped: {{slipped}}. Date changed: {{dueChanged}}. Reopened: {{reopened}}. Suspended, standing or cancelled: {{setAside}}.
@table departments
{{#new}}
# New
@table new
{{/new}}
{{#closed}}
# Closed
@table closed
{{/closed}}
{{#slipped}}
# Slipped
@table slipped
{{/slipped}}
{{#dueChanged}}
# Date changed
@table dueChanged
{{/dueChanged}}
{{#reopened}}
# Reopened
@table reopened
{{/reopened}}
{{#setAside}}
# Set aside
@table setAside
{{/setAside}}
{{/none}}
%%% end
"""#
