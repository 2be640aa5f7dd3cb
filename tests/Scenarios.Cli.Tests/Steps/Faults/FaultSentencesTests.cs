using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Faults;

/// <summary>Sentences about faults: their target, their duration, and their effect on the following Thens.</summary>
internal sealed class FaultSentencesTests
{
    private const string Web =
        "Given a Deployment \"web\" with 2 replicas with a readiness probe on \"/\" every 5 seconds\n    And a Service \"web\" for "
        + "Deployment \"web\" on port 80\n";

    [TestCase("When the container of \"web\" crashes with exit code 3\nThen all 2 Pods of \"web\" have restarted once")]
    [TestCase("When the container of one of the Pods of \"web\" crashes\nAnd I wait 10 seconds\nThen 1 Pod of \"web\" has restarted once")]
    [TestCase(
        "When the container of \"web\" hangs for 30 seconds\nAnd I wait 25 seconds\nThen Service \"web\" has no endpoints\nWhen I wait "
        + "20 seconds\nThen all 2 Pods of \"web\" are ready")]
    [TestCase(
        "When the container of \"web\" fails its readiness probe from minute 2 to minute 3\nAnd I wait 110 seconds\nThen 2 Pods of "
        + "\"web\" are still ready\nWhen I wait 1 minute\nThen no Pod of \"web\" is ready")]
    [TestCase("When the readiness probe of a Pod of \"web\" fails\nAnd I wait 30 seconds\nThen 1 Pod of \"web\" is still ready")]
    [TestCase(
        "When node \"worker2\" loses its network for 40 seconds\nThen \"worker2\" was never NotReady\nAnd no Pod of \"web\" has been "
        + "replaced")]
    [TestCase(
        "When node \"worker2\" stops\nThen within 90 seconds \"worker2\" is NotReady\nWhen node \"worker2\" comes back\nThen within 1 "
        + "minute \"worker2\" is Ready")]
    [TestCase(
        "When DNS is down for 20 seconds\nAnd I curl \"http://web\" from a Pod\nThen the request fails with \"no answer from "
        + "DNS\"\nWhen I wait 20 seconds\nAnd I curl \"http://web\" from a Pod\nThen the request succeeds")]
    [TestCase(
        "When registry \"docker.io\" does not answer\nAnd I update the image of Deployment \"web\" to \"httpd:2.4\"\nAnd I wait 40 "
        + "seconds\nThen 1 Pod of \"web\" is stuck in \"ErrImagePull\"\nWhen registry \"docker.io\" is back\nThen within 2 minutes all "
        + "2 Pods of \"web\" run image \"httpd:2.4\"")]
    [TestCase("When the container of \"web\" runs out of memory\nThen all 2 Pods of \"web\" are OOMKilled")]
    [TestCase(
        "When node \"worker2\" runs out of memory\nAnd I wait 30 seconds\nThen \"worker2\" has the taint "
        + "\"node.kubernetes.io/memory-pressure\"\nAnd an event \"EvictionThresholdMet\" is recorded")]
    [TestCase(
        "Given the container of \"web\" starts slowly (30 seconds)\nWhen I restart Deployment \"web\"\nAnd I wait 25 seconds\nThen the "
        + "2 original Pods are still there\nAnd within 2 minutes the rollout is complete")]
    [TestCase("When \"web\" のコンテナが10秒間応答しなくなる\nThen \"web\" のPodは作り直されていない")]
    public void Faults_AreSeen(string steps) => Print(steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("When the container of \"wbe\" crashes", "There is no object \"wbe\"")]
    [TestCase("When node \"worker9\" stops", "There is no node \"worker9\". There are: control-plane, worker, worker2, worker3.")]
    [TestCase("When \"web\" loses its network", "\"web\" is a Deployment, not a node.")]
    [TestCase("When the container of \"web\" hangs from minute 3 to minute 2", "a fault begins before it ends")]
    [TestCase("When DNS is back", "There is no fault that could end.")]
    [TestCase("When the container \"sidecar\" of \"web\" crashes", "No container \"sidecar\" of \"web\" runs.")]
    [TestCase(
        "When DNS is down for 20 seconds\nAnd I curl \"http://web\" from a Pod",
        "A request to http://web failed, and no step checks it")]
    public void Faults_ThatCannotBe_SayWhy(string steps, string expected) => Print(steps).ShouldContain(expected);

    /// <summary>Times in a Given count from the first When, because a Given describes a state.</summary>
    [Test]
    public void Given_FaultWithAnEnd_BeginsWithTheFirstWhen() =>
        Print(
            "Given DNS is down for 20 seconds\nAnd a Deployment \"other\" with 1 replica\nWhen I curl \"http://web\" from a Pod\nThen "
            + "the request fails with \"no answer from DNS\"").ShouldContain("1 scenario (1 passed)");

    private static string Print(string steps)
    {
        using var features = new TemporaryFeatures().With(
            "a.feature",
            $"Feature: F\n  Scenario: S\n    {Web}    {steps.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
