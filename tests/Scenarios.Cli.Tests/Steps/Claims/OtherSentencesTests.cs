using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>Sentences of various kinds: routes, orders, repetition, background activity.</summary>
internal sealed class OtherSentencesTests
{
    private const string Web =
        "Given a Deployment \"web\" with 3 replicas with a readiness probe on \"/\" every 2 seconds\n    And a Service \"web\" for "
        + "Deployment \"web\" on port 80\n";

    [TestCase("When I curl \"http://web\" from a Pod\nThen the request went through Service \"web\"")]
    [TestCase(
        "When while clients send 20 requests per second to \"http://web\":\n  \"\"\"\n  I scale Deployment \"web\" to 5 replicas\n  "
        + "\"\"\"\nThen no request failed\nAnd all 5 Pods of \"web\" are ready")]
    [TestCase(
        "When clients send 20 requests per second to Service \"web\"\nAnd I scale Deployment \"web\" to 5 replicas\nThen no request "
        + "failed")]
    [TestCase("When I change Service \"web\" to type NodePort\nThen Service \"web\" is of type NodePort")]
    [TestCase("When I describe Service \"web\"\nThen the output contains \"Endpoints:\"")]
    [TestCase("When I run \"kubectl get pods\"\nAnd the same command is run again\nThen the output contains \"web-\"")]
    [TestCase("When I curl \"http://web\" from every Pod of \"web\"\nThen all 3 requests succeed")]
    [TestCase(
        "Given a headless Service \"db\" with port 80\nAnd a StatefulSet \"db\" with 3 replicas that is governed by Service "
        + "\"db\"\nWhen I scale StatefulSet \"db\" to 0 replicas\nAnd I wait 2 minutes\nThen the Pods of \"db\" are removed one by one")]
    [TestCase("Given a CronJob \"hello\" that prints \"hello\" every minute\nWhen 5 minutes pass\nThen a Job is created every minute")]
    [TestCase(
        "When the container of \"web\" crashes with exit code 3\nAnd I wait 5 seconds\nAnd I run \"kubectl get pods\"\nThen the output "
        + "contains \"web-\"")]
    [TestCase(
        "Given ConfigMap \"settings\" has the key \"COLOR\" set to \"blue\"\nThen ConfigMap \"settings\" has the key \"COLOR\" set to "
        + "\"blue\"")]
    public void Sentences_AreDone(string steps) => Print(steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("When I curl \"http://web\" from a Pod\nThen the request went through Service \"kubernetes\"", "The route was:")]
    [TestCase(
        "When while I scale Deployment \"web\" to 5 replicas:\n  \"\"\"\n  I scale Deployment \"web\" to 3 replicas\n  \"\"\"\nThen no "
        + "request failed",
        "ends at once")]
    [TestCase(
        "When I scale Deployment \"web\" to 1 replica\nAnd I wait 1 minute\nThen the Pods of \"web\" are removed one by one",
        "Their deletion began in this order")]
    [TestCase("When 5 minutes pass\nThen a Job is created every minute", "They were created at:")]
    public void Sentences_ThatAreNotSo_Fail(string steps, string expected) => Print(steps).ShouldContain(expected);

    private static string Print(string steps)
    {
        using var features = new TemporaryFeatures().With(
            "a.feature",
            $"Feature: F\n  Scenario: S\n    {Web}    {steps.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
