using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Terminals;

/// <summary>Commands that keep running, in several terminals, until Ctrl-C.</summary>
internal sealed class TerminalSentencesTests
{
    private const string Clock = "Given a Pod \"clock\" that prints \"tick\" every second\n";

    [TestCase("""
        When I run "kubectl logs -f clock"
        And 5 seconds pass
        And I press Ctrl-C
        Then the output contains "tick"
        When I run "kubectl get pods"
        Then the output contains "clock"
        """)]
    [TestCase("""
        When I run "kubectl get pods --watch" in terminal "two"
        And I run "kubectl label pod clock watched=yes"
        And I press Ctrl-C in terminal "two"
        Then the exit code is 130
        And terminal "two" shows "clock"
        """)]
    [TestCase("""
        When I run "kubectl exec -it clock -- sh"
        And I type "hostname"
        And I type "exit"
        Then the output contains "clock"
        When I run "kubectl get nodes"
        Then the output contains "worker"
        """)]
    [TestCase("""
        When I run "kubectl wait pod clock --for=delete --timeout=60s" in terminal "two"
        And I delete Pod "clock"
        Then within 1 minute the output of terminal "two" contains "condition met"
        """)]
    public void Commands_LeftRunning_GoOnAsTimePasses(string steps) => Print(Clock, steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("""
        When I run "kubectl logs -f clock"
        And I run "kubectl get pods"
        """,
            "\"kubectl logs -f clock\" is still running in this terminal. Press Ctrl-C first (When I press Ctrl-C), or use another one "
            + "(When I run \"kubectl get pods\" in terminal \"two\").")]
    [TestCase("When I press Ctrl-C", "Nothing is running that Ctrl-C could stop.")]
    [TestCase("""
        When I run "kubectl get pods" in terminal "two"
        And I press Ctrl-C in terminal "two"
        """, "Nothing is running in terminal \"two\" that Ctrl-C could stop: \"kubectl get pods\" has ended.")]
    [TestCase("""
        When I run "kubectl get pod nobody" in terminal "two"
        And I run "kubectl get nodes"
        """, "This command failed, and no step checks it:")]
    [TestCase("Then terminal \"two\" shows \"x\"", "No command was typed in terminal \"two\" yet")]
    [TestCase("""
        When I run "kubectl logs -f clock" in terminal "two"
        Then the output of terminal "two" contains "tock"
        """, "The output does not contain \"tock\".")]
    public void Commands_ThatCannotBe_SayWhy(string steps, string expected) => Print(Clock, steps).ShouldContain(expected);

    [TestCase("kubectl get pods -w", true)]
    [TestCase("kubectl -n shop get pods -w | grep web", true)]
    [TestCase("kubectl exec -it web -- bash", true)]
    [TestCase("kubectl port-forward web 8080:80", true)]
    [TestCase("kubectl proxy", true)]
    [TestCase("kubectl proxy &", false)]
    [TestCase("kubectl get pods", false)]
    [TestCase("kubectl exec -it web -- bash -c 'echo hello'", false)]
    [TestCase("kubectl exec -it web -- env", false)]
    [TestCase("timeout 5 kubectl get pods -w", false)]
    [TestCase("sleep 300", false)]
    public void Is_CommandsThatDoNotEndByThemselves(string command, bool expected) =>
        Scenarios.Steps.Terminals.LongRunning.Is(command).ShouldBe(expected);

    private static string Print(string given, string steps)
    {
        using var features = new TemporaryFeatures().With(
            "a.feature",
            $"Feature: F\n  Scenario: S\n    {given}    {steps.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
