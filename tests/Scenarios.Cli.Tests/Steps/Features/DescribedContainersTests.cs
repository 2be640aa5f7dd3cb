using Scenarios.Cli.Tests.Steps.Language;

namespace Scenarios.Cli.Tests.Steps.Features;

/// <summary>What containers do and have, told with their object or in a sentence of its own.</summary>
internal sealed class DescribedContainersTests
{
    private const string Containers = "{.spec.containers[*]";

    private const string TemplateContainer = "{.spec.template.spec.containers[0]";

    [TestCase("with two containers \"app\" of image \"nginx:1.27\" and \"side\" of image \"busybox:1.36\"")]
    [TestCase("with two containers: \"app\" with image \"nginx:1.27\" and \"side\" with image \"busybox:1.36\"")]
    [TestCase("with a container \"app\" running image \"nginx:1.27\" and a container \"side\" running image \"busybox:1.36\"")]
    public void Pod_WithTwoContainers_HasTheImageOfEach(string words) =>
        Judge($"a Pod \"two\" {words}", "pod two", $"{Containers}.image}}", "nginx:1.27 busybox:1.36");

    [Test]
    public void Pod_WithTwoImages_IsRefused() =>
        OneScenario.Print("Given a Pod \"two\" with image \"nginx:1.27\" and image \"busybox:1.36\"").ShouldContain("has two images");

    [TestCase("a Pod \"one\" that creates \"/tmp/ok\", removes it after 30 seconds and then sleeps for 600 seconds",
        "touch '/tmp/ok'; sleep 30; rm -f '/tmp/ok'; sleep 600")]
    [TestCase("a Pod \"one\" of image \"busybox:1.36\"|And its only container runs for 5 seconds and then exits with code 3",
        "sleep 5; exit 3")]
    [TestCase("a Pod \"one\" of image \"busybox:1.36\"|And its Pod runs \"sleep 3600\"", "sleep 3600")]
    [TestCase("a Pod \"one\" that creates \"/tmp/ok\" 10 seconds after it starts and then sleeps", "sleep 10; touch '/tmp/ok'; sleep 86400")]
    [TestCase("a Pod \"one\" that creates \"/tmp/up\" 20 seconds after it starts", "sleep 20; touch '/tmp/up'; sleep 86400")]
    public void Pod_ThatDoesSeveralThings_DoesThemInOrder(string given, string command) =>
        Judge(given, "pod one", $"{Containers}.command[2]}}", command);

    [TestCase("every second")]
    [TestCase("every 90 seconds")]
    [TestCase("every 45 minutes")]
    [TestCase("every 5 hours")]
    public void CronJob_WithAPeriodOfNoSchedule_IsRefused(string period) =>
        OneScenario.Print($"Given a CronJob \"tick\" that prints \"tick\" {period}").ShouldContain("No cron schedule runs every");

    [TestCase("every 15 minutes", "*/15 * * * *")]
    [TestCase("every hour", "0 * * * *")]
    [TestCase("every 6 hours", "0 */6 * * *")]
    public void CronJob_WithAPeriod_HasItsSchedule(string period, string schedule) =>
        Judge($"a CronJob \"tick\" that prints \"tick\" {period}", "cronjob tick", "{.spec.schedule}", schedule);

    [TestCase("a CronJob \"tick\" with schedule \"* * * * *\" that prints the date and exits", "date; exit 0")]
    [TestCase("a CronJob \"tick\" with schedule \"* * * * *\" whose runs sleep for 3 minutes and then succeed", "sleep 180")]
    [TestCase("a CronJob \"tick\" with schedule \"* * * * *\"|And each run sleeps for 10 minutes", "sleep 600")]
    public void CronJob_WithRuns_DoesThat(string given, string command) =>
        Judge(given, "cronjob tick", "{.spec.jobTemplate.spec.template.spec.containers[0].command[2]}", command);

    [TestCase("a Deployment \"web\" with an HTTP liveness probe on /healthz with period 5 seconds",
        ".livenessProbe['httpGet.path','periodSeconds']}", "/healthz 5")]
    [TestCase("a Deployment \"web\"|And its startup probe runs \"test -f /tmp/ok\" every 5 seconds with failure threshold 12",
        ".startupProbe.exec.command[2]}", "test -f /tmp/ok")]
    [TestCase("a Deployment \"web\"|And a liveness probe \"GET /live on port 8080\" with periodSeconds 5 and failureThreshold 4",
        ".livenessProbe['httpGet.path','httpGet.port','failureThreshold']}", "/live 8080 4")]
    [TestCase("a Deployment \"web\"|And a liveness probe and a readiness probe, both \"GET /up on port 8080\" with periodSeconds 7",
        "['readinessProbe.periodSeconds','livenessProbe.periodSeconds']}", "7 7")]
    [TestCase("a Deployment \"web\", each Pod requesting 200m CPU", ".resources.requests.cpu}", "200m")]
    public void Deployment_WithPartsOfItsContainer_HasThem(string given, string field, string value) =>
        Judge(given, "deployment web", $"{TemplateContainer}{field}", value);

    [Test]
    public void Pod_ThatAnswersLate_AnswersItsProbes() => OneScenario.Judge(
        "Given a Pod \"slow\" whose server answers on port 8080 only 60 seconds after it starts"
        + "|And a readiness probe \"GET /healthz on port 8080\" with periodSeconds 5|When 40 seconds pass|Then Pod \"slow\" is not ready"
        + "|When 40 seconds pass|Then Pod \"slow\" is ready", true);

    [Test]
    public void Probe_OfAPageThatIsAddedLater_IsAnswered() => OneScenario.Judge(
        "Given a Pod \"one\"|And it has a readiness probe on \"/healthz\" with period 5 seconds|When 20 seconds pass"
        + "|Then Pod \"one\" is ready", true);

    [TestCase("a namespace \"team\" with a LimitRange: default request 128Mi, default limit 256Mi and maximum 1Gi of memory per container",
        "128Mi 256Mi 1Gi")]
    public void LimitRange_OfSeveralBounds_HasThem(string given, string values) => Judge(given, "limitrange -n team",
        "{.items[0].spec.limits[0]['defaultRequest.memory','default.memory','max.memory']}", values);

    [TestCase("a ReplicaSet \"hello\" with 2 replicas that selects \"app=hi\"", "rs hello", "{.spec.selector.matchLabels.app}", "hi")]
    [TestCase("a Service \"db\" with no Pods behind it", "endpoints db", "{.subsets}", "")]
    [TestCase("a Pod \"a\" on node \"worker2\"|And a Pod \"b\" on the same node", "pod b", "{.spec.nodeName}", "worker2")]
    public void Given_OfOtherObjects_MakesThem(string given, string resource, string field, string value) =>
        Judge(given, resource, field, value);

    [TestCase("Given a Pod \"Web_1\"", "A Pod cannot be called \"Web_1\": a lowercase RFC 1123 subdomain must consist of lower case")]
    [TestCase("When I create a Service \"My Service\"", "A Service cannot be called \"My Service\": a DNS-1035 label must consist of")]
    public void Name_ThatIsInvalid_IsToldInTheSentencesWords(string step, string message)
    {
        var printed = OneScenario.Print(step);
        printed.ShouldContain(message);
        printed.ShouldNotContain("manifest.yaml");
        printed.ShouldNotContain("regex used");
    }

    [Test]
    public void Images_OneAfterTheOther_AreRolledOutEach() => OneScenario.Judge(
        "Given a Deployment \"web\" with 2 replicas of image \"nginx:1.24\""
        + "|When I roll out \"nginx:1.25\", \"nginx:1.26\" and \"nginx:1.27\" one after the other, waiting each time until it is complete"
        + "|Then Deployment \"web\" has 4 ReplicaSets|And all Pods of \"web\" run image \"nginx:1.27\"", true);

    [Test]
    public void Label_OfOnePod_ChangesFromOneToAnother() => OneScenario.Judge(
        "Given a ReplicaSet \"web\" with 2 replicas that selects \"app=web\""
        + "|When I change the label of one Pod from \"app=web\" to \"app=odd\""
        + "|And 20 seconds pass|Then there are 2 Pods with the label \"app=web\"|And there is 1 Pod with the label \"app=odd\"", true);

    [Test]
    public void Probe_MadeToFailInOnePod_MakesItUnready() => OneScenario.Judge(
        "Given a Deployment \"web\" with 2 replicas|And a readiness probe \"GET / on port 80\" with periodSeconds 5"
        + "|When I make the readiness probe fail in one Pod for 3 minutes|And 40 seconds pass|Then 1 Pod of \"web\" is ready", true);

    [Test]
    public void Client_ThatNobodyDescribed_SendsRequests() => OneScenario.Judge("Given a Deployment \"web\" with 2 replicas"
        + "|And a Service \"web\" for it on port 80|When I send 5 requests to \"http://web\" from Pod \"visitor\""
        + "|Then all 5 requests succeed", true);

    [TestCase("visitr")]
    [TestCase("web-1")]
    public void Client_ThatIsNearlyAnother_IsNone(string name) => OneScenario.Print("Given a StatefulSet \"web\" with 1 replica"
        + $"|And a Pod \"visitor\"|And a Service \"front\" for StatefulSet \"web\" on port 80"
        + $"|When I send 5 requests to \"http://front\" from Pod \"{name}\"|Then all 5 requests succeed")
        .ShouldContain($"There is no running Pod \"{name}\"");

    [Test]
    public void When_LetsThingsRun_ChangesNothing() => OneScenario.Judge(
        "Given a CronJob \"tick\" with schedule \"* * * * *\" that prints the date and exits|When I let it run for 3 minutes"
        + "|Then \"tick\" has 3 completed Jobs", true);

    [Test]
    public void Load_ThatDropsToNothing_IsOver() => OneScenario.Judge(
        "Given metrics-server is installed|And a Deployment \"web\" with 2 replicas, each Pod requesting 200m CPU"
        + "|When every Pod of \"web\" uses 180m CPU|And 2 minutes pass|And the CPU use of every Pod drops to nearly 0|And 2 minutes pass"
        + "|And I run \"kubectl top pods\"|Then the output contains \"web\"|And the output does not contain \"180m\"", true);

    private static void Judge(string given, string resource, string field, string value) => OneScenario.Judge(
        $"Given {given}|When I run \"kubectl get {resource} -o jsonpath=\\\"{field}\\\"\"|Then the output is \"{value}\"", true);
}
