/**
 * Stems of the subjects that the tutor is used for: they occur in the built-in questions, their keys and
 * articles, and seldom in talk about the conversation itself. A word list, so that it needs no pack.
 */
export const subjectWords: ReadonlySet<string> = new Set(
  `
  abil absolut abstain abstent acceler access accumul accuraci act action activ actual ad adam adamw
  adapt add addit address adjust advanc advantag adversari advert afterward against agent agre ahead ai
  al alarm alert algorithm align alik allow almost alon alpha altern amount analog anew angl annot apart
  api appear append appli applic approach approv approxim architectur argmax argu argument arithmet ariz
  arrai arriv assert assign assum assumpt async asynchron asyncio athena attempt attend attent attribut
  auc audit augment author automat autoregress autosc avail averag await aws axi axis ba backbon
  backprop backpropag backward bad badli bag balanc bandwidth bank bare base baselin batch batchnorm
  bceloss bcewithlogitsloss beat become bedrock behavior behind belief belong benchmark bert besid best
  beta beyond bfloat16 bia bias bidirect big bill billion bin binari bit blend blind block blow blur
  bm25 border borrow bot bottleneck bottom bounc bound box branch break budget buffer build bursti busi
  byte cach calc calcul calibr call caller camera canari cancel candid cap capac care carri case cat
  catalog catastroph catch categori caught caus causal ceil certain chain chanc chang channel charg chat
  cheap cheapest check checkpoint choic choos choose chunk citat cite claim classic classif classifi
  claud clean clear click client clip closer cls cluster cnn coars coco code cold collaps colleagu color
  column combin come command comment commerci common commun compani compar comparison complet complianc
  compon compress comput concaten concept conclud concurr condit cone confid configur confirm conflict
  confus connect consent consist constant constrain constraint consum contain content contest continu
  contract contradict contrast control converg convers convert convnext convolut cooper coordin copi
  core coroutin correctli correspond corrupt cos cosin cost costli counter covari coverag cpu crash
  creat crop cross crossentropyloss curat cure current curv custom cut cutoff dag dai damag dashboard
  data databas dataset date ddim ddpm deadlin decai decemb decid decim decis declar declin decod decoupl
  decreas deep deepseek def default defin definit degre deit delet deliv demand demonstr denoiz denomin
  dens depend deploi deploy deprec depth depthwiz dequant deriv descent describ descript design destroi
  detail detect detector determin determinist deviat devic diagnos differ differenti diffus dimens
  dinov2 direct directli disagr disagre discrimin diseas disk distanc distant distil distort distribut
  diverg divers divid divis dl document dog dollar domain domin dot doubl down draw drift dropout duplic
  durabl dy dynam earli earlier easili edg edit effect effici effort eight elsewher emb embed empti
  enabl encod endpoint enforc engin ensembl entail enter entri entropi episod epoch epsilon equal
  equival equivari errat escal estim et euclidean eval evalu event everywher evict evid exact exampl
  exce excel except exchang exclud execut exist exp expens experi expert explicit explod exponenti
  export expos express extens extern extra extract extrapol extrem f1 f2 fact factor factual fade fail
  failur faith fall fallback fals falsehood famili far fast fault favor featur feed feedback fetch few
  ffn field file fill filter final find fine finit first fit five fix flag flashattent flat flatten
  flatter flip float float16 float32 flop flow fn folder follow forbidden forc fork form format formula
  forward foundat four fp fp32 fpn fpr fraction frame framework fraud fraudster free freez freeze
  frequenc frequent fresh front frontier fulli function fuse futur gain game gap gate gatewai gaussian
  gb gelu gener gflop gil global go good gpt gpu gqa grad gradient gradual graph greedi ground group
  grow guarante guardrail guid guidanc hallucin halv handl happen hardli hardwar harmless head health
  heavi hidden hide high histori hit hold holdout honest host hot http huge human hundr hungri hurt
  hybrid hyperparamet hypothesi id ideal idempot ident idl ids ignor imag imagenet imbal imit implement
  import improv includ inconsist increas independ index induct inf infer infin infinit inflat inform
  infrastructur initi inject inner input insid inspect instanc instruct int8 integr interfac intermedi
  intern interpol interpret interrupt invalid invari invent invis invoic invok iou irreduc irrelev iter
  jacobian jft job join json judg kb keep kei kernel keyword kind knob knowledg kv l2 label lack lag
  lambda langchain langgraph languag larg large last late latenc latent latest launch law layer
  layernorm leaderboard leaf leak leakag least leav legal length less li librari licenc lie light
  likelihood limit line linear linearli link list liu live llama llm ln load local locat lock logarithm
  logic logit long look lookup loop loos lora lose loss low lower lr machin magnitud mail main mainli
  major manag manual map margin mask master match math mathemat matmul matrix matter max maximum mb mcp
  md measur mechan medic medium memor memori mere merg messag metadata method metric micro middl million
  millisecond mini minimum minor minu minut mislead mismatch miss mistak mistral mix mixtral mixtur ml
  mlp mode model moder modern modul moe momentum monei monitor monoton month monthli mostli ms mse multi
  multipl multipli multiprocess name nan narrow natur near nearbi nearest neck neg neglig neighbor
  network newer newest nf4 nich nightli nllloss nms nobodi node nois noisi non norm normal note notic
  notion noun number numer numpi object observ occur octob odd offlin offload offset old older onlin
  open openai oper opposit opt optim optimist order ordinari origin orthogon oscil oss outcom outdat
  output outsid overfit overflow overhead overlap overlook overwrit overwritten p1 p3 p99 pad page pai
  pair pairwiz paper parallel paramet pari part partit passag past patch path patient pattern paus pay
  payload payment peak penal penalti pend percentag percentil perfect perfectli perform period permiss
  permut perpendicular persist person pgvector phase photo pi pick pictur piec pin pipelin pixel place
  plai plain plan plausibl plu plug poison polici pool poor popular posit possibl post postgresql power
  pr practic pre precis predefin predict prefil prefix preprocess preserv pretrain preval price prior
  privaci privat privileg probabl probe problem procedur process processpoolexecutor produc product
  profil project proof proport propos protect protocol prove provid proxi psi public publish pure purpos
  put pyramid python pytorch qlora quadrat qualiti quantil quantiti quantiz quarter queri queue quickli
  quot r1 rag raga rai rais ram random randomli rang rank rare rate ratio raw re reach read readabl real
  reason recal receiv recenc recent recip recommend recomput record recurr reduc redund reflect refus
  region regist registri regress regular reject rel relat releas relev reliabl remain remark remedi
  rememb remov repair replac replai repli report repres represent reproduc request requir rerank rescal
  research residu resnet resolut resourc respect respond respons rest restart restor restrict result
  resum retrain retri retriev return reus revers review reward rise risk rlhf rnn roc role roll root
  rope rotat roughli round rout router row rpc rule run s3 safe sagemak sampl sampler satur save scalar
  scale scan scatter schedul schema scratch script search second see segment select self semant sensibl
  sensit sentenc separ sequenc sequenti serv server serverless servic set settl sever sft sgd shadow
  shape share sharp sharpen sharper shift short shortcut shorten shot shown shrink side sigmai sigmoid
  sign signal signific similar simpl simultan singl sit size skew skill slide slightli slow slowli small
  smooth soft softmax solv someon sometim sourc space span spars spatial speak special specialist specif
  speed spend spike split spot spread sql sqlite sqrt squar squeez stabil stabl stack stage stai stale
  stall stand standard state stateless static statist std stdio steadi step stick stochast storag store
  straight stream strength stride string strong structur student style sub sublay subtract successor
  sudden suffer suffic suggest suit sum summar summari superstep supervis support suppress sure surviv
  suspect sweep swin symmetr syntax system systemat t5 tabl tactic tag tail take target taught tb
  teacher team temperatur templat ten tensor term text th theta thin third thousand thread
  threadpoolexecutor three threshold throughput thumb ticket tile time timeout tini titl token toler
  tone tool top torch total touch tp trace track trade traffic train trainabl transact transfer
  transform translat travel treat trick trigger trim trivial trust truth tune turn tutori twice two type
  typic unchang uncondit underfit underflow unfaith unfreez uniform union unit univers unknown unlik
  unrel unreli unseen unsupport unsur untouch untrain untrust updat upload upper upstream uri usabl
  useless user usual util vae valu vanish vari variabl varianc variant variat varieti vector veloc
  vendor verbatim verifi version versu video visibl vision vit vocabulari volum vote vs w1 w2 wai wait
  walk warm warmup warn wast watch web weight wide widen width win window winner won word word2vec work
  worker workflow world worst worth wrap write x7b year yield yolo yolo26 yolov10 yolov8
  `
    .trim()
    .split(/\s+/),
);
