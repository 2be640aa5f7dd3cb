using System.Text.Json;
using Scenarios.Running.Discovery;
using Scenarios.Running.Execution;
using Scenarios.Running.Expressions;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;

namespace Scenarios.Running.Messages;

/// <summary>Writes a scenario: what it consists of (message TestCase), then its attempts step by step.</summary>
internal sealed class TestCaseMessages
{
    private readonly MessageLine line;
    private readonly MessageIds ids;
    private readonly RunContext run;
    private readonly PlannedScenario scenario;
    private readonly ScenarioResult result;
    private readonly DateTimeOffset runStart;
    private readonly HookBinding[] before;
    private readonly HookBinding[] after;

    // Each part of the test case has an id of its own, also where a hook is part of several test cases.
    private readonly Dictionary<(object Part, bool After), string> partIds = [];
    private readonly string id;

    public TestCaseMessages(
        MessageLine line, MessageIds ids, RunContext run, ScenarioOutcome outcome, DateTimeOffset runStart)
    {
        this.line = line;
        this.ids = ids;
        this.run = run;
        scenario = outcome.Scenario;
        result = outcome.Result;
        this.runStart = runStart;
        id = ids.Next();
        before = Hooks(HookType.BeforeScenario);
        after = Hooks(HookType.AfterScenario);
    }

    public void WriteCase(string runId) => line.Write("testCase", json =>
    {
        json.WriteString("id", id);
        json.WriteString("pickleId", ids.Of(scenario.Pickle));
        json.WriteString("testRunStartedId", runId);
        json.WriteStartArray("testSteps");
        foreach (var hook in before)
        {
            WriteHook(json, hook, isAfter: false);
        }

        foreach (var step in scenario.Pickle.Steps)
        {
            WriteStep(json, step);
        }

        foreach (var hook in after)
        {
            WriteHook(json, hook, isAfter: true);
        }

        json.WriteEndArray();
    });

    public void WriteExecution()
    {
        ScenarioResult[] attempts = [.. result.EarlierAttempts, result];
        for (var attempt = 0; attempt < attempts.Length; attempt++)
        {
            WriteAttempt(attempts[attempt], attempt, attempt < attempts.Length - 1);
        }
    }

    private void WriteAttempt(ScenarioResult outcome, int attempt, bool willBeRetried)
    {
        var startedId = ids.Next();
        var time = runStart + outcome.StartedAfter;
        line.Write("testCaseStarted", json =>
        {
            json.WriteString("id", startedId);
            json.WriteString("testCaseId", id);
            json.WriteNumber("attempt", attempt);
            json.WriteTimestamp(time);
        });
        var steps = new TestStepMessages(line, startedId, time);
        foreach (var (hook, hookResult) in before.Zip(outcome.Hooks.Where(hook => hook.Type == HookType.BeforeScenario)))
        {
            steps.Write(partIds[(hook, false)], hookResult);
        }

        foreach (var (step, stepResult) in scenario.Pickle.Steps.Zip(outcome.Steps))
        {
            steps.Write(partIds[(step, false)], stepResult, stepResult.Status == TestStatus.Undefined ? () => WriteSuggestion(step) : null);
        }

        foreach (var (hook, hookResult) in after.Zip(outcome.Hooks.Where(hook => hook.Type == HookType.AfterScenario)))
        {
            steps.Write(partIds[(hook, true)], hookResult);
        }

        line.Write("testCaseFinished", json =>
        {
            json.WriteString("testCaseStartedId", startedId);
            json.WriteTimestamp(time + outcome.Duration);
            json.WriteBoolean("willBeRetried", willBeRetried);
        });
    }

    private HookBinding[] Hooks(HookType type) =>
        result.Hooks.Any(hook => hook.Type == type) ? [.. HookRunner.Select(run, type, scenario.Feature, scenario.Pickle)] : [];

    private void WriteHook(Utf8JsonWriter json, HookBinding hook, bool isAfter)
    {
        json.WriteStartObject();
        json.WriteString("id", partIds[(hook, isAfter)] = ids.Next());
        json.WriteString("hookId", ids.Of(hook));
        json.WriteEndObject();
    }

    private void WriteStep(Utf8JsonWriter json, PickleStep step)
    {
        var matches = run.Matcher.Find(scenario.Feature, scenario.Pickle, step);
        json.WriteStartObject();
        json.WriteString("id", partIds[(step, false)] = ids.Next());
        json.WriteString("pickleStepId", ids.Of(step));
        json.WriteArray("stepDefinitionIds", matches, match => json.WriteStringValue(ids.Of(match.Binding)));
        json.WriteArray("stepMatchArgumentsLists", matches, match =>
        {
            json.WriteStartObject();
            json.WriteArray("stepMatchArguments", match.Arguments, argument => WriteArgument(json, argument));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteArgument(Utf8JsonWriter json, ExpressionArgument argument)
    {
        json.WriteStartObject();
        json.WriteStartObject("group");
        WriteGroup(json, argument.Group);
        json.WriteEndObject();
        if (argument.ParameterType.Name is { } name)
        {
            json.WriteString("parameterTypeName", name);
        }

        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, ArgumentGroup group)
    {
        if (group.Value is not null)
        {
            json.WriteNumber("start", group.Start);
            json.WriteString("value", group.Value);
        }

        if (group.Children.Count > 0)
        {
            json.WriteArray("children", group.Children, child =>
            {
                json.WriteStartObject();
                WriteGroup(json, child);
                json.WriteEndObject();
            });
        }
    }

    private void WriteSuggestion(PickleStep step) => line.Write("suggestion", json =>
    {
        json.WriteString("id", ids.Next());
        json.WriteString("pickleStepId", ids.Of(step));
        json.WriteStartArray("snippets");
        foreach (var snippet in StepSnippet.WriteAll(run.Registry.ParameterTypes, step))
        {
            json.WriteStartObject();
            json.WriteString("language", "csharp");
            json.WriteString("code", snippet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
