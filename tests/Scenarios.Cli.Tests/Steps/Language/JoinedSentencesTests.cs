using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Compound sentences, owners of things, and durations: true ones hold, false ones fail.</summary>
internal sealed class JoinedSentencesTests
{
    private const string Two =
        "Given a Deployment \"web\" with 2 replicas, image \"nginx:1.27\" and a readiness probe|And a Service \"web\" for Deployment "
        + "\"web\" on port 80|";

    private const string Probed =
        "Given a Pod \"app\" labelled \"role=app\"|And a Pod \"db\" labelled \"role=db\", listening on port 5432, with a Service of the "
        + "same name|";

    [TestCase("When I scale \"web\" to 3 replicas and wait 1 minute|Then Deployment \"web\" has 3 ready Pods, none of which is Pending")]
    [TestCase("When I scale \"web\" to 3 replicas|Then 3 Pods of \"web\" are ready, and Service \"web\" has 3 endpoints")]
    [TestCase("When I change its image to \"nginx:1.28\"|Then once the rollout is complete, all Pods of \"web\" run image \"nginx:1.28\"")]
    [TestCase(
        "When the image of Deployment \"web\" is changed to \"nginx:1.28\"|Then its image is \"nginx:1.28\" and the Deployment's "
        + "revision is 2")]
    [TestCase(
        "When the memory request of Deployment \"web\" is set to 32Mi|And the rollout finishes|Then the memory request of Deployment "
        + "\"web\" is 32Mi")]
    [TestCase(
        "When the target port of the Service is set to 81|Then requests to \"http://web\" fail with \"connection refused\"|When the "
        + "target port of the Service is set to 80|Then requests to \"http://web\" succeed")]
    [TestCase(
        "When a new version is rolled out while clients send 20 requests per second to \"http://web\"|Then the image of \"web\" is "
        + "\"nginx:1.28\"")]
    [TestCase("When I delete one of the Pods of \"web\"|Then it takes between 1 and 60 seconds until 2 Pods of \"web\" are ready")]
    [TestCase(
        "When I wait 10 seconds|Then \"kubectl get deployment nobody\" fails with \"not found\"|And \"kubectl get deployment web\" "
        + "exits with code 0 and prints \"2/2\"")]
    [TestCase("When I wait 10 seconds|Then \"kubectl get pods -o name\" prints 2 lines, each starting with \"pod/web-\"")]
    [TestCase("When I wait 10 seconds|Then when I scale \"web\" to 1 replica, Service \"web\" has 1 endpoint")]
    [TestCase("When I cordon a worker|Then that worker is cordoned|And for the next minute none of the Pods is restarted")]
    [TestCase("When I wait 10 seconds|Then no Pod matches \"app=shop\"")]
    [TestCase(
        "When I wait 5 seconds|Then no two Pods of \"web\" run on the same node|And a Pod \"app\" with priority class \"nobody\" is "
        + "refused, because \"no PriorityClass with name nobody was found\"")]
    [TestCase("Given a DaemonSet \"agent\"|When I wait 5 seconds|Then every worker runs exactly one Pod of \"agent\"")]
    public void Scenario_ThatIsTrue_Passes(string steps) => Print(Two + steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("When I scale \"web\" to 3 replicas and wait 1 minute|Then Deployment \"web\" has 3 ready Pods, all of which are Pending")]
    [TestCase("When I scale \"web\" to 3 replicas|Then 3 Pods of \"web\" are ready, and Service \"web\" has 2 endpoints")]
    [TestCase("When I change its image to \"nginx:1.28\"|Then once the rollout is complete, all Pods of \"web\" run image \"nginx:1.27\"")]
    [TestCase(
        "When the image of Deployment \"web\" is changed to \"nginx:1.28\"|Then its image is \"nginx:1.28\" and the Deployment's "
        + "revision is 1")]
    [TestCase("When the memory request of Deployment \"web\" is set to 32Mi|Then the memory request of Deployment \"web\" is 64Mi")]
    [TestCase("When the target port of the Service is set to 81|Then requests to \"http://web\" succeed")]
    [TestCase("When I delete one of the Pods of \"web\"|Then it takes at least 5 minutes until 2 Pods of \"web\" are ready")]
    [TestCase("When I wait 10 seconds|Then \"kubectl get deployment web\" fails")]
    [TestCase("When I wait 10 seconds|Then \"kubectl get deployment nobody\" fails with \"forbidden\"")]
    [TestCase("When I wait 10 seconds|Then \"kubectl get pods -o name\" prints 2 lines, each starting with \"pod/api-\"")]
    [TestCase("When I wait 10 seconds|Then \"kubectl get pods -o name\" prints 3 lines")]
    [TestCase("When I wait 10 seconds|Then when I scale \"web\" to 1 replica, Service \"web\" has 5 endpoints")]
    [TestCase("When I cordon a worker|Then that worker is not cordoned")]
    [TestCase("When I scale \"web\" to 8 replicas|And I wait 1 minute|Then no two Pods of \"web\" run on the same node")]
    [TestCase("When I wait 5 seconds|Then a Pod \"app\" with priority class \"system-node-critical\" is refused")]
    [TestCase("When I wait 5 seconds|Then every worker runs exactly one Pod of \"web\"")]
    public void Scenario_ThatIsNotTrue_Fails(string steps) => Print(Two + steps).ShouldContain("1 scenario (1 failed)");

    [TestCase("When I wait 5 seconds|Then \"app\" can connect to \"db:5432\"|And \"app\" can resolve \"db\"")]
    [TestCase("When I wait 5 seconds|Then the selector \"role in (app,web)\" matches \"app\"|And no Pod matches \"role=nobody\"")]
    [TestCase(
        "When I wait 5 seconds|Then the container \"app\" is running|And no app container has exited|And its QoS class is BestEffort")]
    [TestCase(
        "Given a Pod \"short\" with restart policy \"Never\" whose only container exits with code 3 after two seconds|When I wait 10 "
        + "seconds|Then the container \"short\" terminated with exit code 3|And its phase is \"Failed\"")]
    [TestCase(
        "Given a ServiceAccount \"bot\" in namespace \"ci\"|When I grant \"bot\" the ClusterRole \"view\" in the namespace \"ci\"|Then "
        + "\"bot\" can list Pods and read ConfigMaps in \"ci\"|But it cannot read Secrets there|And it cannot delete anything there")]
    [TestCase(
        "Given a NetworkPolicy \"shut\" that denies ingress to Pods labelled \"role=db\"|When I wait 5 seconds|Then \"app\" cannot "
        + "connect to \"db:5432\"")]
    public void Scenario_OfTwoPodsThatIsTrue_Passes(string steps) => Print(Probed + steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("When I wait 5 seconds|Then \"app\" cannot connect to \"db:5432\"")]
    [TestCase("When I wait 5 seconds|Then \"app\" can connect to \"db:81\"")]
    [TestCase("When I wait 5 seconds|Then \"app\" can resolve \"nobody\"")]
    [TestCase("When I wait 5 seconds|Then the selector \"role in (app,db)\" matches \"app\"")]
    [TestCase("When I wait 5 seconds|Then no Pod matches \"role=app\"")]
    [TestCase("When I wait 5 seconds|Then the container \"app\" has exited")]
    [TestCase("When I wait 5 seconds|Then the container \"nobody\" is not running")]
    [TestCase("When I wait 5 seconds|Then its QoS class is Guaranteed")]
    [TestCase(
        "Given a Pod \"short\" with restart policy \"Never\" whose only container exits with code 3 after two seconds|When I wait 10 "
        + "seconds|Then the container \"short\" terminated with exit code 4")]
    [TestCase(
        "Given a ServiceAccount \"bot\" in namespace \"ci\"|When I grant \"bot\" the ClusterRole \"view\" in the namespace \"ci\"|Then "
        + "\"bot\" can list Pods and read Secrets in \"ci\"")]
    [TestCase(
        "Given a ServiceAccount \"bot\" in namespace \"ci\"|When I grant \"bot\" the ClusterRole \"edit\" in the namespace \"ci\"|Then "
        + "\"bot\" cannot delete anything in it")]
    [TestCase(
        "Given a NetworkPolicy \"shut\" that denies ingress to Pods labelled \"role=db\"|When I wait 5 seconds|Then \"app\" can connect "
        + "to \"db:5432\"")]
    public void Scenario_OfTwoPodsThatIsNotTrue_Fails(string steps) => Print(Probed + steps).ShouldContain("1 scenario (1 failed)");

    private static string Print(string steps)
    {
        using var features = new TemporaryFeatures()
            .With("a.feature", $"Feature: F\n  Scenario: S\n    {steps.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
