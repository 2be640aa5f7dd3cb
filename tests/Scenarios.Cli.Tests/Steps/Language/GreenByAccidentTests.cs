using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>A missing object makes no claim true, and an unchecked failure fails the scenario.</summary>
internal sealed class GreenByAccidentTests
{
    [TestCase("Then no Pod of \"nobody\" is ready")]
    [TestCase("Then Pod \"nobody\" has not restarted")]
    [TestCase("When I scale Deployment \"web\" to 3 replicas|Then there were never more than 5 Pods of \"nobody\"")]
    [TestCase("Then no request failed")]
    [TestCase("Then Service \"nobody\" has no endpoints")]
    [TestCase("Then namespace \"nobody\" is gone")]
    [TestCase("When I delete Deployment \"web\"|And 1 minute passes|Then no Pod of \"web\" has been replaced")]
    [TestCase("Then at most 3 Pods of \"nobody\" are ready")]
    [TestCase("Then the Pods of \"nobody\" do not have the label \"a=b\"")]
    [TestCase("Then there is no event \"BackOff\" for Pod \"nobody\"")]
    [TestCase("Then the log of Pod \"nobody\" does not contain \"x\"")]
    [TestCase("When I run \"kubectl get pod nobody\"|Then Deployment \"web\" has 2 ready Pods")]
    [TestCase("When I run \"kubectl get pod nobody\"|Then the output does not contain \"x\"")]
    [TestCase("When I run \"kubectl get pod nobody\"|Then the output is empty")]
    [TestCase("When I curl \"http://nobody\" from a Pod|Then Deployment \"web\" has 2 ready Pods")]
    [TestCase("When a Pod looks up \"nobody\"|Then Deployment \"web\" has 2 ready Pods")]
    [TestCase("Then in a Pod of \"web\" the file \"/nope\" does not contain \"root\"")]
    [TestCase("Then there is no event \"BackOff\" in namespace \"nobody\"")]
    [TestCase("When registry \"dcker.io\" does not answer|Then Deployment \"web\" has 2 ready Pods")]
    [TestCase("When the container of \"web\" fails its readiness probe from minute 1 to minute 2|Then Deployment \"web\" has 2 ready Pods")]
    [TestCase("When the liveness probe of \"web\" fails for 1 minute|Then Deployment \"web\" has 2 ready Pods")]
    [TestCase(
        "When a Pod keeps sending 5 requests per second to \"http://nobody\"|And 10 seconds pass|Then Deployment \"web\" has 2 ready Pods")]
    public void Scenario_ThatNothingMakesTrue_Fails(string steps) => Print(steps).ShouldContain("1 scenario (1 failed)");

    [TestCase("When I run \"kubectl get pod nobody\"|Then the output does not contain \"x\"|And the command fails")]
    [TestCase("When I try to run \"kubectl get pod nobody\"|Then the output is empty")]
    [TestCase("When a Pod looks up \"nobody\"|Then the lookup fails with NXDOMAIN")]
    public void Scenario_ThatLooks_Passes(string steps) => Print(steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("Then in a Pod of \"web\" the file \"/nope\" contains \"root\"", "there is no file /nope")]
    [TestCase(
        "When registry \"dcker.io\" does not answer",
        "Registry \"dcker.io\" does not answer, but no image of the scenario or of the catalogue comes from it")]
    [TestCase(
        "When the container of \"web\" fails its readiness probe from minute 1 to minute 2",
        "No container of \"web\" has a readiness probe that could fail")]
    [TestCase(
        "When the container of \"web\" fails its liveness probe for 1 minute",
        "No container of \"web\" has a liveness probe that could fail")]
    [TestCase(
        "Then Deployment \"web\" matches:|\"\"\"|spec:|  template:|    spec:|      containers: []|\"\"\"",
        "spec.template.spec.containers: expected no items")]
    public void Scenario_ThatNothingMakesTrue_SaysWhy(string steps, string reason) => Print(steps).ShouldContain(reason);

    [TestCase(
        "When I run \"kubectl create namespace team\"|And I run \"kubectl create quota q --hard=pods=0 -n team\"|And I run \"kubectl "
        + "create deployment app --image=nginx -n team\"|Then there is an event \"FailedCreate\" in namespace \"team\"|And in namespace "
        + "\"team\" there is an event \"FailedCreate\"|And 名前空間 \"team\" にイベント \"FailedCreate\" が記録される|And there is no event "
        + "\"FailedCreate\" in namespace \"default\"")]
    [TestCase(
        "Given a Service \"web\" for Deployment \"web\" on port 80|When I wait 10 seconds|Then 常に Service \"web\" のエンドポイントは2つだった|And "
        + "Service \"web\" のエンドポイントは常に2つ以上だった")]
    [TestCase("Then Deployment \"web\" matches:|\"\"\"|spec:|  template:|    spec:|      initContainers: []|\"\"\"")]
    public void Scenario_ThatIsTrue_Passes(string steps) => Print(steps).ShouldContain("1 scenario (1 passed)");

    private static string Print(string steps)
    {
        using var features = new TemporaryFeatures()
            .With(
                "a.feature",
                "Feature: F\n  Scenario: S\n    Given a Deployment \"web\" with 2 replicas\n    "
                + $"{steps.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
