// Made by Scripts/generate-departments from Scripts/departments.json; edit that file and run the script.

/// The built-in department table, a record a line, fields between tabs, lists between bars.
/// D: id, name, short, aliases, functions, topics (word or word=weight), group, parent, successors (id@day), temporary.
/// C: id, aliases, topics, members. M (one name for several): name, members.
// swift-format-ignore
let defaultDepartmentsText: StaticString = #"""
D	cpc_office	县委办公室	县委办	县委机要局|机要局|保密局|县委改革办|县委国安办|县委督查室|县委政研室		文电会务|保密|深化改革|国家安全|督查=500	party			
D	discipline	县纪律检查委员会、县监察委员会	纪委监委	县纪律检查委员会|县监察委员会|县纪委|纪委|监委|县监委	纪检监察机关|纪检监察部门|纪检部门|监察部门	党风廉政|作风建设|问责|八项规定|形式主义|通报查处|监督执纪|监督检查	discipline			
D	inspect	县委巡察工作领导小组办公室	巡察办	县委巡察办	巡察机构	巡察|巡视整改	discipline			
D	organization	县委组织部	组织部	公务员局|县委人才办|人才办	组织部门	党建|干部|人才|驻村|公务员|村两委	party			
D	propaganda	县委宣传部	宣传部	文明办|县文明办|新闻出版局|政府新闻办	宣传部门|新闻宣传部门	宣传|舆论|氛围|曝光|典型|意识形态|精神文明|扫黄打非	party			
D	united_front	县委统一战线工作部	统战部	县委统战部|侨办	统战部门	统战|侨务|非公经济人士	party			
D	legal_aff	县委政法委员会	政法委	县委政法委	政法部门|政法机关	平安建设|综治|维稳|矛盾纠纷	party			
D	social_work	县委社会工作部	社工部	县委社工部		两新党建|志愿服务|基层治理|行业协会商会	party			
D	cyber	县委网络安全和信息化委员会办公室	网信办	县委网信办	网信部门	网络安全|舆情|属地网络管理	party			
D	org_estab	县委机构编制委员会办公室	编办	县委编办|编委办	机构编制部门|编制部门	机构编制|三定|权责清单	party			
D	dir_party	县直属机关工作委员会	县直机关工委	县直工委|直属机关工委		机关党建	party			
D	taiwan	县委台湾工作办公室	台办	县委台办|台湾事务办公室		对台	party			
D	veteran_cadre	县委老干部局	老干局	老干部局	老干部工作部门	离退休干部	party			
D	petition	县信访局	信访局		信访部门	信访|积案化解	party			
D	party_school	县委党校	党校	行政学校|县行政学校		干部培训|理论学习	party			
D	history	县委党史和地方志研究室	史志办	党史办|地方志办		党史|地方志	party			
D	archive	县档案馆	档案馆	档案局	档案部门	档案	party			
D	media_ctr	县融媒体中心	融媒体中心	融媒体|广播电视台|电视台	新闻媒体	新闻报道|应急广播	party			
D	npc	县人大常委会办公室	人大办	县人大|县人大办		代表建议|执法检查	party			
D	cppcc	县政协办公室	政协办	县政协|县政协办		提案|协商	party			
D	gov_office	县政府办公室	县政府办	政府办|外事办|政府督查室|县政府督查室		政务|公文会务|外事|督查=500|值班=500	government			
D	dev_reform	县发展和改革局	发改局	发改委|发展改革委|发展改革局|发展和改革委员会|粮食和物资储备局|能源局	发改部门|发展改革部门|投资主管部门|价格部门	项目谋划|立项|项目审批|开工|政府投资项目|煤电油气|价格|粮食|能源|重点项目|投资|专项债|规划=300|招投标=600|营商环境=500	government			
D	education	县教育科技局	教科局	教体局|教育局|教育体育局|教科体局|教育和体育局	教育部门|教育行政部门	学校|开学|幼儿园|招生|校园安全|双减|体育	government			
D	sci_tech	县科学技术局	科技局		科技部门|科技行政部门	科技创新|高新技术企业|专利	government			
D	industry	县工业和信息化局	工信局	工信和科技局|工业和信息化科技局|科技和工业信息化局|工业和商务局	工信部门|工业和信息化部门|工业主管部门	工业|工业企业|复工复产|规上企业|中小企业|通信|民爆	government			
D	ethnic	县民族宗教事务局	民宗局	民族宗教局|民族事务局	民族宗教部门	民族|宗教|民族宗教|宗教场所	government			
D	police	县公安局	公安局	派出所	公安部门|公安机关	治安|扰乱秩序|查控人员|反诈|禁毒|户籍	government			
D	traffic_police	县公安局交通警察大队	交警大队	公安局交警大队|交警|交管大队	公安交管部门|公安机关交通管理部门|交警部门	道路交通安全|道交安|酒驾|拥堵|交通秩序	government	police		
D	civil	县民政局	民政局		民政部门	低保|养老|殡葬|救助|社会组织|区划地名	government			
D	justice	县司法局	司法局		司法行政部门|司法部门	法治政府|行政复议|普法|调解|社区矫正	government			
D	finance	县财政局	财政局		财政部门|县财政|市财政|区财政	预算|资金拨付|政府采购|债务|三保|财政资金	government			
D	hr_social	县人力资源和社会保障局	人社局	人力资源社会保障局	人社部门|人力资源社会保障部门	就业|社保|欠薪|农民工工资|职称|事业单位招聘	government			
D	nat_res	县自然资源局	自然资源局	自然资源和规划局|自规局	自然资源部门|国土部门|国土资源部门|规划部门	耕地保护|用地|地灾|地质灾害|矿产|不动产|图斑整改|规划=700	government			
D	eco_env	市生态环境局县分局	生态环境分局	生态环境局	生态环境部门|环保部门|环境保护部门	大气|水质|土壤|排污|污染|重污染天气|扬尘|环保督察整改|秸秆禁烧=600	vertical			
D	housing	县住房和城乡建设局	住建局	住房城乡建设局|房管中心|人防办|住房和城乡建设委员会	住建部门|住房城乡建设部门|建设部门	建筑工地|燃气|排水|供水|保障房|老旧小区|房屋安全|消防验收|物业	government			
D	urban_mgmt	县城市管理局	城管局	综合执法局|综合行政执法局|城市管理综合执法局|城市管理行政执法局	城管部门|城市管理部门|综合执法部门	市容|环卫|违建|违法建设|停车|垃圾分类|户外广告|门头牌匾|占道经营	government			
D	transport	县交通运输局	交通运输局	交通局	交通部门|交通运输部门	车辆通行|绿色通道|公路|四好农村路|客货运|水上安全	government			
D	water	县水利局	水利局	水务局|河长办	水利部门|水务部门|水行政主管部门	水库|河湖长制|防洪工程|饮水安全|地下水超采|灌区	government			
D	agriculture	县农业农村局	农业农村局	农牧局|县委农办|农办|县委农村工作领导小组办公室	农业部门|农业农村部门|农业行政部门	春耕|种植|农资=700|粮食生产|高标准农田|畜牧|人居环境|厕所|防返贫|乡村振兴|秸秆禁烧=400	government			
D	commerce	县商务局	商务局	投资促进局	商务部门	商贸|消费|外贸|电商|成品油	government			
D	culture	县文化和旅游局	文旅局	文化旅游局|文旅广电局|文广旅体局|文体旅游局|文化旅游广电局	文化部门|旅游部门|文旅部门|文化和旅游部门	旅游|文物|文化市场|非遗|景区=600	government			
D	health	县卫生健康局	卫健局	卫健委|卫生健康委|卫生健康委员会|卫生健康和体育局|疾控局|疾控中心|爱卫办	卫健部门|卫生健康部门|卫生部门	医疗|卫生|防疫技术|医院|公共卫生|生育|爱国卫生|疫情=300	government			
D	veterans	县退役军人事务局	退役军人局	退役军人事务部门		优抚|双拥|退役安置|烈士陵园	government			
D	emergency	县应急管理局	应急局	安委办|县安委办|减灾办	应急部门|应急管理部门|安监部门|安全监管部门	安全生产|防灾|救援|减灾|值班=500	government			
D	audit	县审计局	审计局		审计部门|审计机关	审计|经济责任	government			
D	market	县市场监督管理局	市场监管局	市监局|知识产权局	市场监管部门|市场监督管理部门|工商部门|质监部门|食药监部门	民生保供|市场运行|生活必需品|食品安全|药品安全|食药安全|特种设备|市场主体|质量|价格执法	government			
D	statistics	县统计局	统计局		统计部门	统计|普查|经济指标	government			
D	med_ins	县医疗保障局	医保局	医疗保障部门	医保部门	医保基金|参保	government			
D	forestry	县林业局	林业局	林草局|林业和草原局|林长办	林业部门|林草部门	造林|林长制|自然保护地|野生动物|绿化|森林防火=500	government			
D	gov_service	县行政审批服务管理局	行政审批局	行政审批服务局|政务服务局|政务服务中心|政务服务管理局	行政审批部门|政务服务部门	政务服务|审批|一网通办|高效办成一件事|营商环境=500	government			
D	data_bureau	县数据局	数据局	大数据局|大数据中心	数据部门	数据|数字政府|智慧城市	government			
D	sasac	县国有资产事务中心	国资中心	国资局|国资委	国资部门	国企|国有资产|资产处置	government			
D	invest_promo	县招商投资促进中心	招商局	招商中心|招商引资局|招商服务中心	招商部门	招商|签约|招商引资	government			
D	org_affairs	县机关事务服务中心	机关事务局	机关事务中心|机关事务管理局	机关事务部门	公车|办公用房|机关节能	government			
D	public_res	县公共资源交易中心	公共资源交易中心	交易中心		招投标=400|进场交易	government			
D	supply_coop	县供销合作社联合社	供销社	供销联社|供销合作社	供销部门	农资=300|冷链|社会化服务	government			
D	finance_office	县金融工作办公室	金融办	地方金融局|金融工作局	金融部门|金融工作部门	融资|非法集资|银企对接	government			
D	livestock	县畜牧兽医中心	畜牧中心	畜牧水产中心|畜牧兽医局|畜牧水产局	畜牧部门|畜牧兽医部门	动物疫病|畜禽污染	government			
D	housing_fund	市住房公积金中心县管理部	公积金管理部	公积金中心		公积金	vertical			
D	dev_zone	县经济开发区管理委员会	开发区管委会	经济开发区管委会|经开区|经开区管委会|园区管委会|工业园区管委会		园区建设|入园项目	government			
D	scenic	县风景区管理处	景区管理处	风景区管委会		景区=400	government			
D	forest_farm	县国有林场	国有林场	林场		国有林	government			
D	court	县人民法院	法院			执行案件|审判|破产	judicial			
D	procuratorate	县人民检察院	检察院		检察机关	公益诉讼|检察建议	judicial			
D	military	县人民武装部	人武部	武装部		征兵|民兵|国防动员	vertical			
D	union	县总工会	总工会	工会	工会组织	职工权益	people			
D	youth	共青团县委员会	团县委	共青团|县团委	共青团组织	青年|志愿者	people			
D	women	县妇女联合会	妇联	县妇联	妇联组织	妇女|儿童|家庭	people			
D	sci_assoc	县科学技术协会	科协			科普	people			
D	disabled	县残疾人联合会	残联			残疾人	people			
D	fed_ind	县工商业联合会	工商联			民营经济|商会	people			
D	overseas	县归国华侨联合会	侨联			归侨|侨眷	people			
D	literary	县文学艺术界联合会	文联			文艺	people			
D	social_sci	县社会科学界联合会	社科联			社科	people			
D	red_cross	县红十字会	红十字会			救护|募捐	people			
D	next_gen	县关心下一代工作委员会	关工委			青少年	people			
D	tax	国家税务总局县税务局	税务局		税务部门|税务机关	税收|减税降费|社保费征缴	vertical			
D	meteorology	县气象局	气象局		气象部门	气象预警|人工影响天气	vertical			
D	fire	县消防救援大队	消防大队	消防救援大队|消防	消防部门|消防救援机构	火灾|消防检查|消防安全	vertical			
D	stat_survey	国家统计局县调查队	调查队			民生调查|粮食产量	vertical			
D	tobacco	县烟草专卖局	烟草局	烟草公司	烟草部门	卷烟|烟叶	vertical			
D	fin_reg	国家金融监督管理总局县支局	金融监管支局		金融监管部门	银行保险监管	vertical			
D	pboc	中国人民银行县支行	人行	人民银行		信贷	vertical			
D	hydrology	县水文站	水文站	水文局	水文部门	雨水情	vertical			
D	river	县河务局	河务局		河务部门	堤防	vertical			
D	road_section	市公路局县公路段	公路段	公路局|公路养护中心	公路部门	国道|省道|国省道养护	vertical			
D	power	国网县供电公司	供电公司	电力公司|电业局	供电部门|电力部门	供电|线路迁改	enterprise			
D	telecom	中国电信县分公司	电信公司				enterprise			
D	mobile	中国移动县分公司	移动公司				enterprise			
D	unicom	中国联通县分公司	联通公司				enterprise			
D	tower	中国铁塔县办事处	铁塔公司			基站	enterprise			
D	post	中国邮政县分公司	邮政公司	邮政|邮政局	邮政部门	寄递	enterprise			
D	city_invest	县城市投资公司	城投公司	城投			enterprise			
D	transport_invest	县交通投资公司	交投公司	交投			enterprise			
D	agri_invest	县农业投资公司	农投公司	农投			enterprise			
D	epidemic_hq	县疫情防控指挥部	疫情防控指挥部	新冠肺炎防控工作指挥部|疫情防控工作领导小组|疫情防控领导小组|疫情防控办|疫情防控指挥部办公室		排查|隔离|管控措施|防控责任|疫情防控|疫情=700	temporary			1
D	flood_hq	县防汛抗旱指挥部	防汛抗旱指挥部	防汛指挥部|防汛办|防指|防汛抗旱指挥部办公室		防汛|抗旱|汛情|转移避险	temporary			1
D	forest_fire_hq	县森林草原防灭火指挥部	森林防火指挥部	森林草原防灭火指挥部|森林草原防灭火指挥部办公室|防火办		森林防火=500|火源管控	temporary			1
D	crime_office	县扫黑除恶专项斗争领导小组办公室	扫黑办	扫黑除恶办		扫黑除恶	temporary			1
D	civil_city_hq	县创建文明城市指挥部	创文办	创建办|创文指挥部		文明城市创建	temporary			1
D	health_city_hq	县创建卫生县城指挥部	创卫办	创卫指挥部		卫生县城创建	temporary			1
D	poverty_hq	县脱贫攻坚指挥部	脱贫攻坚指挥部	脱贫攻坚领导小组|脱贫攻坚办		脱贫|脱贫攻坚	temporary			1
D	pollution_hq	县污染防治攻坚指挥部	污染防治攻坚办	环境攻坚办|大气办|污染防治攻坚指挥部		污染防治攻坚	temporary			1
D	safety_hq	县安全生产委员会	安委会	安全生产委员会			temporary			1
D	supervision_bureau	县监察局	监察局				discipline		discipline@2018-02-25	
D	land_bureau	县国土资源局	国土局	国土资源局			government		nat_res@2019-03-31	
D	planning_bureau	县规划局	规划局	城乡规划局			government		nat_res@2019-03-31	
D	environment_bureau	县环境保护局	环保局	环境保护局			vertical		eco_env@2019-03-31	
D	health_family	县卫生和计划生育局	卫计局	卫计委|卫生和计划生育委员会			government		health@2019-03-31	
D	health_bureau	县卫生局	卫生局				government		health@	
D	family_planning	县人口和计划生育局	计生局	计生委|人口计生局			government		health@	
D	industry_commerce	县工商行政管理局	工商局	工商行政管理局			government		market@2019-03-31	
D	quality_bureau	县质量技术监督局	质监局	质量技术监督局			government		market@2019-03-31	
D	food_drug	县食品药品监督管理局	食药监局	药监局|食品药品监管局|食品药品监督管理局|食药局			government		market@2019-03-31	
D	safety_bureau	县安全生产监督管理局	安监局	安全生产监督管理局			government		emergency@2019-03-31	
D	poverty_office	县扶贫开发办公室	扶贫办	扶贫开发办|扶贫局			government		rural_revival@	
D	rural_revival	县乡村振兴局	乡村振兴局				government		agriculture@2024-12-31	
D	agri_bureau	县农业局	农业局	农委|农业委员会			government		agriculture@2019-03-31	
D	animal_bureau	县畜牧局	畜牧局				government		agriculture@2019-03-31	
D	farm_machine	县农业机械管理局	农机局				government		agriculture@2019-03-31	
D	state_tax	县国家税务局	国税局	国税			vertical		tax@2018-07-20	
D	local_tax	县地方税务局	地税局	地税			vertical		tax@2018-07-20	
D	econ_trade	县经济贸易委员会	经贸委	经贸局			government		industry@	
D	econ_info	县经济和信息化局	经信局	经信委|经济和信息化委员会			government		industry@	
D	culture_press	县文化广电新闻出版局	文广新局	文化广电新闻出版局|文广局			government		culture@2019-03-31|propaganda@2019-03-31	
D	culture_bureau	县文化局	文化局				government		culture@	
D	tourism_bureau	县旅游局	旅游局	旅游发展委员会|旅发委			government		culture@2019-03-31	
D	sport_bureau	县体育局	体育局				government		education@	
D	legal_office	县政府法制办公室	法制办	政府法制办			government		justice@2019-03-31	
D	grain_bureau	县粮食局	粮食局				government		dev_reform@2019-03-31	
D	price_bureau	县物价局	物价局				government		dev_reform@	
D	coal_bureau	县煤炭局	煤炭局	煤炭工业局			government		dev_reform@|emergency@	
D	housing_admin	县房产管理局	房管局	房产管理局			government		housing@	
D	construction	县建设局	建设局	城建局			government		housing@	
D	garden_bureau	县园林绿化局	园林局	园林绿化局			government		urban_mgmt@	
D	fire_police	县公安消防大队	公安消防大队				vertical		fire@2018-10-09	
D	bank_reg	中国银监会县监管办事处	银监办	银保监监管组			vertical		fin_reg@	
D	personnel	县人事局	人事局	人事劳动局			government		hr_social@	
D	labor	县劳动和社会保障局	劳动局	劳动保障局|劳动和社会保障局			government		hr_social@	
C	collective:各乡镇	各镇|各乡镇人民政府|各乡（镇）|各镇（街）|各镇街|各乡镇街道|各苏木镇|各街道|乡镇政府|镇村两级	网格化|群防群控|发动群众|属地	
C	collective:各社区	社区|各村|各村社区|村（社区）		
C	collective:各级各部门	各级各单位|各单位|各部门|县直各部门|县直各单位|各地各部门		
C	collective:各级党组织	各级党委		
C	collective:各地	各地区|各县区|地方各级人民政府		
C	collective:各企业	企业		
C	collective:各学校	各中小学		
C	collective:通信运营商	电信运营商|通信企业	通信保障|飞线	telecom|mobile|unicom|tower
C	collective:县属国企	县属国有企业		city_invest|transport_invest|agri_invest
M	两办	cpc_office|gov_office
M	县委、县政府办公室	cpc_office|gov_office
"""#
