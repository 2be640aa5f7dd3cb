using Scenarios.Cli.Tests.Steps.Language;

namespace Scenarios.Cli.Tests.Steps.Features;

/// <summary>Actions on objects in the words of people who see the language for the first time.</summary>
internal sealed class DeedsOnObjectsTests
{
    private const string Web = "Given a Deployment \"web\" with 2 replicas that requests 100m CPU|And a Service \"web\" for it on port 80";

    private const string WebInJapanese = "前提 レプリカ数 2 の Deployment \"web\" がある|かつ Deployment \"web\" をポート 80 で公開する Service \"web\" がある";

    [TestCase("I set the image of \"web\" to nginx:1.28", "deploy web", "{.spec.template.spec.containers[0].image}", "nginx:1.28")]
    [TestCase("I add the environment variable \"MODE=fast\" to Deployment \"web\"", "deploy web",
        "{.spec.template.spec.containers[0].env[0]['name','value']}", "MODE fast")]
    [TestCase("I increase the CPU request of \"web\" from 100m to 300m", "deploy web",
        "{.spec.template.spec.containers[0].resources.requests.cpu}", "300m")]
    [TestCase("I change the port of Service \"web\" from 80 to 8080", "svc web", "{.spec.ports[0].port}", "8080")]
    [TestCase("I switch Service \"web\" over to the Pods labelled \"version=v2\"", "svc web", "{.spec.selector}", "{\"version\":\"v2\"}")]
    public void Deed_OnAnObject_ChangesIt(string deed, string resource, string field, string value) =>
        OneScenario.Judge($"{Web}|When {deed}|And I run \"kubectl get {resource} -o jsonpath=\\\"{field}\\\"\""
            + $"|Then the output is \"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", true);

    [TestCase("I increase the CPU request of \"web\" from 200m to 300m", "does not have 200m there, but 100m.")]
    [TestCase("I change the port of Service \"web\" from 81 to 8080", "does not have 81 there, but 80.")]
    public void Deed_FromAValueThatIsNotThere_Fails(string deed, string message) => OneScenario.Print($"{Web}|When {deed}").ShouldContain(message);

    [Test]
    public void Requests_EachSecondForAWhile_AreSent() =>
        OneScenario.Judge($"{Web}|When Pod \"client\" calls \"http://web\" every second for 20 seconds|Then all requests succeed", true);

    [Test]
    public void Namespace_WithEverythingInIt_IsDeleted() => OneScenario.Judge(
        "Given a Pod \"a\" in namespace \"shop\"|When I delete the namespace \"shop\" with everything in it|And 1 minute passes"
        + "|Then there is no namespace \"shop\"", true);

    [TestCase("\"web\" のイメージを nginx:1.28 に更新する", "deploy web", "{.spec.template.spec.containers[0].image}", "nginx:1.28")]
    [TestCase("Deployment \"web\" に環境変数 \"MODE=fast\" を追加する", "deploy web", "{.spec.template.spec.containers[0].env[0].value}", "fast")]
    [TestCase("Service \"web\" のポートを 8080 に変更する", "svc web", "{.spec.ports[0].port}", "8080")]
    [TestCase("Deployment \"web\" を 2 レプリカから 1 レプリカに縮小する", "deploy web", "{.spec.replicas}", "1")]
    [TestCase("\"web\" の Pod を 1 つ強制的に削除する|もし 30 秒間何もしない", "deploy web", "{.status.readyReplicas}", "2")]
    [TestCase("ノード \"worker2\" を再起動する|もし 3 分待つ", "node worker2", "{.metadata.name}", "worker2")]
    public void Deed_InJapanese_ChangesIt(string deed, string resource, string field, string value) => OneScenario.PrintJapanese(
        $"{WebInJapanese}|もし {deed}|もし \"kubectl get {resource} -o jsonpath=\\\"{field}\\\"\" を実行する|ならば 出力は \"{value}\" である")
        .ShouldContain("1 scenario (1 passed)");
}
