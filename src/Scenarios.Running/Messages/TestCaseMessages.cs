using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using Scenarios.Running.Results;
using HookKind = Reqnroll.Bindings.HookType;
using MessagePickle = Io.Cucumber.Messages.Types.Pickle;

namespace Scenarios.Running.Messages;

/// <summary>The messages of a scenario: what it consists of (message TestCase), then its attempts step by step.</summary>
internal sealed class TestCaseMessages(
    MessageWriter writer,
    MessageIds ids,
    MessagePickle pickle,
    ScenarioResult result,
    Func<StepResult, int, string?> snippet)
{
    private readonly string _id = ids.Next();
    private readonly ScenarioResult[] _attempts = [.. result.EarlierAttempts, result];
    private readonly List<string> _before = [];
    private readonly List<string> _steps = [];
    private readonly List<string> _after = [];

    public void WriteCase(string runId)
    {
        var parts = new List<TestStep>();
        AddHooks(parts, HookKind.BeforeScenario, _before);
        for (var index = 0; index < pickle.Steps.Count; index++)
        {
            parts.Add(StepOf(pickle.Steps[index], result.Steps[index]));
        }

        AddHooks(parts, HookKind.AfterScenario, _after);
        writer.Write(Envelope.Create(new TestCase(_id, pickle.Id, parts, runId)));
    }

    public void WriteExecution(DateTimeOffset runStart)
    {
        for (var attempt = 0; attempt < _attempts.Length; attempt++)
        {
            WriteAttempt(_attempts[attempt], attempt, runStart + _attempts[attempt].StartedAfter);
        }
    }

    private void WriteAttempt(ScenarioResult outcome, int attempt, DateTimeOffset start)
    {
        var startedId = ids.Next();
        writer.Write(Envelope.Create(new TestCaseStarted(attempt, startedId, _id, null, Converters.ToTimestamp(start.UtcDateTime))));
        var time = start;
        foreach (var (id, hook) in _before.Zip(HooksOf(outcome, HookKind.BeforeScenario)))
        {
            WriteHook(startedId, id, hook, ref time);
        }

        for (var index = 0; index < _steps.Count; index++)
        {
            WriteStep(startedId, _steps[index], outcome.Steps[index], index, ref time);
        }

        foreach (var (id, hook) in _after.Zip(HooksOf(outcome, HookKind.AfterScenario)))
        {
            WriteHook(startedId, id, hook, ref time);
        }

        var warnings = string.Concat(outcome.Warnings.Select(RunWarning.LineOf));
        foreach (var attachment in StepMessages.Attachments(warnings, [], time, startedId, null, null))
        {
            writer.Write(Envelope.Create(attachment));
        }

        writer.Write(
            Envelope.Create(new TestCaseFinished(
                startedId,
                Converters.ToTimestamp((start + outcome.Duration).UtcDateTime),
                attempt < _attempts.Length - 1)));
    }

    private void AddHooks(List<TestStep> parts, HookKind kind, List<string> partIds)
    {
        // An attempt that failed early has fewer hooks than the others.
        var longest = _attempts.Select(attempt => HooksOf(attempt, kind)).MaxBy(hooks => hooks.Length)!;
        foreach (var hook in longest)
        {
            partIds.Add(ids.Next());
            parts.Add(new TestStep(ids.Of(hook.Binding!), partIds[^1], null, null, null));
        }
    }

    private TestStep StepOf(PickleStep step, StepResult outcome)
    {
        _steps.Add(ids.Next());
        List<string> definitions = [.. outcome.Matches.Select(match => ids.Of(match.StepBinding))];
        List<StepMatchArgumentsList> arguments = [.. outcome.Matches.Select(MatchArguments.Of)];
        return new TestStep(null, _steps[^1], step.Id, definitions, arguments);
    }

    private void WriteStep(string startedId, string id, StepResult step, int index, ref DateTimeOffset time)
    {
        writer.Write(Envelope.Create(new TestStepStarted(startedId, id, Converters.ToTimestamp(time.UtcDateTime))));
        if (step.Status == TestStatus.Undefined && snippet(step, index) is { } code)
        {
            writer.Write(Envelope.Create(new Suggestion(ids.Next(), pickle.Steps[index].Id, [new Snippet("csharp", code)])));
        }

        WriteEnd(
            startedId, id, StepMessages.ResultOf(step.Status, step.Duration, step.Message, step.Failure), step.Duration, step.Written,
            step.Attachments, ref time);
    }

    private void WriteHook(string startedId, string id, HookResult hook, ref DateTimeOffset time)
    {
        writer.Write(Envelope.Create(new TestStepStarted(startedId, id, Converters.ToTimestamp(time.UtcDateTime))));
        WriteEnd(
            startedId, id, StepMessages.ResultOf(hook.Status, hook.Duration, hook.Message, hook.Failure), hook.Duration, hook.Output,
            hook.Attachments, ref time);
    }

    private void WriteEnd(
        string startedId,
        string id,
        TestStepResult end,
        TimeSpan duration,
        string output,
        IReadOnlyList<Results.Attachment> attachments,
        ref DateTimeOffset time)
    {
        time += duration;
        foreach (var attachment in StepMessages.Attachments(output, attachments, time, startedId, id, null))
        {
            writer.Write(Envelope.Create(attachment));
        }

        writer.Write(Envelope.Create(new TestStepFinished(startedId, id, end, Converters.ToTimestamp(time.UtcDateTime))));
    }

    private static HookResult[] HooksOf(ScenarioResult outcome, HookKind kind) =>
        [.. outcome.Hooks.Where(hook => hook.Type == kind && hook.Binding is not null)];
}
