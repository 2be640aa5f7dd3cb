namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Japanese as in a book, in words that nobody has shown its writers: what is so passes, and what is not fails.</summary>
internal sealed class JapaneseChaptersTests
{
    private const string Web =
        "前提 80番ポートで自分のPod名を返すDeployment \"web\" が、レプリカ数3で動いている|かつ Service \"web\" が、そのPodを80番ポートで公開している|";

    private const string Asked = Web + "もし クラスター内のPodから \"http://web\" に60回アクセスする|";

    private const string One = Web
        + "もし Deployment \"web\" を{0}レプリカに減らす|かつ 余分なPodが消えるまで待つ|かつ クラスター内のPodから \"http://web\" に20回アクセスする|";

    private const string Probed = "前提 次のDeploymentを適用し、2つのPodがどちらもReadyになっている|\"\"\"|" + ProbedManifest
        + "\"\"\"|かつ Service \"api\" が、Deployment \"api\" のPodを80番ポートで公開している|もし \"api\" のPodの1つで \"rm /tmp/ready\" を実行する|"
        + "ならば 30秒以内に、そのPodはReadyではなくなる|";

    private const string ProbedManifest = "apiVersion: apps/v1|kind: Deployment|metadata: {name: api}|"
        + "spec: {replicas: 2, selector: {matchLabels: {app: api}}, template: {metadata: {labels: {app: api}}, "
        + "spec: {containers: [{name: nginx, image: \"nginx:1.27\", command: [sh, -c, \"touch /tmp/ready && exec nginx -g 'daemon off;'\"],"
        + " readinessProbe: {exec: {command: [cat, /tmp/ready]}, periodSeconds: 3}}]}}}|";

    private const string Workers = "前提 ワーカーノードが \"worker-1\"、\"worker-2\"、\"worker-3\" の3台であるクラスターを使う|";

    private const string Spread = Workers + "前提 レプリカ数3のDeployment \"web\" のPodが、3台のワーカーノードに1つずつ配置されている|";

    private const string Open = Workers + "前提 レプリカ数1のDeployment \"web\" のPodが、ノード \"worker-1\" で動いている|"
        + "かつ 次のServiceが作成されている|\"\"\"|apiVersion: v1|kind: Service|metadata: {name: web}|"
        + "spec: {type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30080}]}|\"\"\"|";

    private const string Routed = "前提 Ingressコントローラーとしてingress-nginxがインストールされている|"
        + "かつ 自分の名前を返すDeployment \"front\" と \"api\" が動いていて、それぞれを同じ名前のServiceが80番ポートで公開している|"
        + "もし 次のIngressを作成する|\"\"\"|apiVersion: networking.k8s.io/v1|kind: Ingress|metadata: {name: shop}|"
        + "spec: {ingressClassName: nginx, rules: [{host: shop.example.com, http: {paths: ["
        + "{path: /, pathType: Prefix, backend: {service: {name: front, port: {number: 80}}}},"
        + "{path: /api, pathType: Prefix, backend: {service: {name: api, port: {number: 80}}}}]}}]}|\"\"\"|かつ Ingressの設定が反映されるまで待つ|";

    private const string Scaled = "前提 metrics-serverがインストールされている|かつ 200mのCPUを要求する、レプリカ数1のDeployment \"web\" が動いている|"
        + "かつ CPU使用率50%を目標に、\"web\" のレプリカ数を1から4の間で調整するHorizontalPodAutoscaler \"web\" がある|"
        + "もし \"web\" のすべてのPodに、CPU使用率が100%を超えるほどの負荷をかけ続ける|";

    // Services and who answers.
    [TestCase(Asked + "ならば 3つのPodのどれもが、少なくとも{0}回は応答している", "1", "55")]
    [TestCase(Asked + "ならば {0}のPodすべてが応答している", "3つ", "2つ")]
    [TestCase(One + "ならば 20回とも、残った1つのPodが応答している", "1", "2")]
    [TestCase(Web + "もし {0}|ならば この時点で余分なPodは残っていない", "1秒待つ", "Deployment \"web\" を1レプリカに減らす")]
    [TestCase(Web + "もし クラスター内のPodから \"http://{0}\" にアクセスする|ならば アクセスは名前を解決できずに失敗する", "wob", "web")]
    [TestCase(Web + "もし クラスター内のPodから \"http://{0}\" にアクセスする|ならば 接続が拒否される", "web:81", "wob")]
    [TestCase(Web + "もし Service \"web\" のセレクターを \"app=wab\" に変更する|かつ 5秒待つ|もし Service \"web\" のセレクターを \"app={0}\" に修正する|"
        + "ならば 10秒以内に、3つのPodすべてがService \"web\" のエンドポイントになる", "web", "wob")]
    [TestCase(Probed + "もし 5秒待つ|ならば そのPodのIPアドレスは、Service \"api\" のエンドポイント{0}", "から外れている", "に含まれている")]
    [TestCase(Probed + "もし クラスター内のPodから \"http://api\" に20回アクセスする|ならば {0}Podにはリクエストが1つも届いていない", "外れた", "残った")]
    // Nodes from outside.
    [TestCase(Open + "もし クラスターの外から、{0}台のノードそれぞれの30080番ポートにHTTPでアクセスする|ならば どのノードからも応答が返ってくる", "4", "3")]
    [TestCase(Open + "もし Service \"web\" の \"externalTrafficPolicy\" を \"Local\" に変更する|かつ 10秒待つ|"
        + "ならば クラスターの外から \"{0}\" の30080番ポートにアクセスすると、応答が返ってくる", "worker-1", "worker-2")]
    [TestCase(Open + "もし Service \"web\" の \"externalTrafficPolicy\" を \"Local\" に変更する|かつ 10秒待つ|"
        + "ならば クラスターの外から \"{0}\" の30080番ポートにアクセスすると、タイムアウトする", "worker-2", "worker-1")]
    // Through an Ingress.
    [TestCase(Routed + "ならば \"shop.example.com\" の \"{0}\" へのアクセスには、引き続き \"front\" が応答する", "/about", "/api")]
    [TestCase(Routed + "ならば 登録していないホスト \"{0}.example.com\" へのアクセスには、ステータスコード404が返ってくる", "unknown", "shop")]
    [TestCase(Routed + "もし Deployment \"{0}\" を0レプリカに減らす|かつ 10秒待つ|"
        + "ならば \"shop.example.com\" の \"/api\" へのアクセスには、ステータスコード503が返ってくる", "api", "front")]
    // Nodes, and who is left on them.
    [TestCase(Spread + "もし ノード \"worker-3\" の電源が突然切れる|かつ 10分経過する|ならば {0} だけで、\"web\" のReadyなPodが3つ動いている",
        "\"worker-1\" と \"worker-2\"", "\"worker-1\"")]
    [TestCase(Spread + "もし ノード \"worker-3\" の電源が突然切れる|かつ {0}|ならば もともと \"worker-3\" にあったPodは \"worker-3\" に残っている",
        "10分経過する", "\"kubectl delete pod --all --grace-period=0 --force\" を実行する")]
    [TestCase(Spread + "かつ \"web\" のPodを常に{0}つ以上確保するPodDisruptionBudget \"web-pdb\" がある|もし Deployment \"web\" を4レプリカに増やす|"
        + "かつ 4つ目のPodがReadyになるまで待つ|もし \"kubectl drain worker-2 --ignore-daemonsets\" を実行する|"
        + "ならば 退避している間も、ReadyなPodが3つを下回ったことは一度もない", "3", "1")]
    [TestCase("前提 必ず失敗する{0}を5秒おきに実行するPod \"app\" が作成されている|もし 3分経過する|ならば Pod \"app\" のコンテナーは1回以上再起動している",
        "livenessProbe", "readinessProbe")]
    [TestCase("前提 必ず失敗する{0}を5秒おきに実行するPod \"app\" が作成されている|もし 3分経過する|ならば Pod \"app\" のコンテナーは一度も再起動していない",
        "readinessProbe", "livenessProbe")]
    [TestCase("前提 必ず失敗する{0}を5秒おきに実行するPod \"app\" がある|もし 3分経過する|ならば Pod \"app\" は動き続けている", "readinessProbe", "livenessProbe")]
    // What asks for more or less.
    [TestCase(Scaled + "ならば 10分以内に、Deployment \"web\" のレプリカ数は上限の{0}に達する", "4", "5")]
    [TestCase(Scaled + "かつ 5分待つ|もし {0}|かつ 12分待つ|ならば Deployment \"web\" のレプリカ数は1に戻っている", "負荷を止める", "1秒待つ")]
    public void Scenario_OfABook_IsJudged(string steps, string right, string wrong)
    {
        OneScenario.PrintJapanese(steps, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }
}
