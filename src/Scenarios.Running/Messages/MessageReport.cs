using System.Runtime.InteropServices;
using Cucumber.Messages;
using Gherkin.CucumberMessages;
using Io.Cucumber.Messages.Types;
using Scenarios.Running.Execution;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;
using Scenarios.Running.Runtime;
using HookKind = Reqnroll.Bindings.HookType;

namespace Scenarios.Running.Messages;

/// <summary>
/// Writes a run as Cucumber Messages (NDJSON), after its end and in the order of the files, so that the same run gives the same lines
/// except for times. Hooks around features and blocks are left out, because the protocol has no such hooks.
/// </summary>
public sealed class MessageReport
{
    private readonly MessageWriter _writer;
    private readonly MessageIds _ids = new();
    private readonly RunResult _result;
    private readonly RunRecord _record;

    private MessageReport(MessageWriter writer, RunResult result, RunRecord record)
    {
        _writer = writer;
        _result = result;
        _record = record;
    }

    /// <summary>Writes the messages of a run.</summary>
    /// <param name="result">What <see cref="TestRun.Execute"/> gave.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <exception cref="ArgumentException">The result did not come from a run.</exception>
    public static void Write(RunResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        var record = result.Record ?? throw new ArgumentException("The result does not know its run.", nameof(result));
        using var writer = new MessageWriter(stream);
        new MessageReport(writer, result, record).Write();
    }

    private void Write()
    {
        _writer.Write(Envelope.Create(MetaOf()));
        var messages = _record.Plan.Features.ToDictionary(file => file, file => new FeatureMessages(file));
        foreach (var file in _record.Plan.Features)
        {
            WriteFile(file, messages[file]);
        }

        new DefinitionMessages(_writer, _ids).Write(_record.Registry);
        var runId = _ids.Next();
        _writer.Write(Envelope.Create(new TestRunStarted(Converters.ToTimestamp(_result.StartedAt.UtcDateTime), runId)));
        WriteRunHooks(HookKind.BeforeTestRun, runId, _result.StartedAt);
        if (!_result.Hooks.Any(hook => hook is { Type: HookKind.BeforeTestRun, Status: TestStatus.Failed }))
        {
            var cases = _record.Outcomes.Select(outcome => CaseOf(outcome, messages[outcome.Scenario.Feature])).ToArray();
            Array.ForEach(cases, testCase => testCase.WriteCase(runId));
            Array.ForEach(cases, testCase => testCase.WriteExecution(_result.StartedAt));
        }

        var end = _result.StartedAt + _result.Duration;
        WriteRunHooks(HookKind.AfterTestRun, runId, end);
        _writer.Write(
            Envelope.Create(new TestRunFinished(null, _result.ExitCode == 0, Converters.ToTimestamp(end.UtcDateTime), null, runId)));
    }

    private TestCaseMessages CaseOf(ScenarioOutcome outcome, FeatureMessages messages)
    {
        var pickle = outcome.Scenario.Pickle;
        return new TestCaseMessages(
            _writer, _ids, messages.PickleAt(pickle.Index), outcome.Result, (_, index) => _record.SnippetOf(pickle.Steps[index]));
    }

    private void WriteFile(FeatureFile file, FeatureMessages messages)
    {
        _writer.Write(Envelope.Create(messages.Source));
        foreach (var error in file.Errors)
        {
            var place = new SourceReference(error.Uri, null, null, new Location(error.Line, error.Column == 0 ? null : error.Column));
            _writer.Write(Envelope.Create(new ParseError(place, error.ToString())));
        }

        if (file.Document is null)
        {
            return;
        }

        _writer.Write(Envelope.Create(messages.GherkinDocument));
        foreach (var pickle in messages.Pickles)
        {
            _writer.Write(Envelope.Create(pickle));
        }
    }

    private void WriteRunHooks(HookKind kind, string runId, DateTimeOffset time)
    {
        foreach (var hook in _result.Hooks.Where(hook => hook.Type == kind && hook.Binding is not null))
        {
            var id = _ids.Next();
            _writer.Write(
                Envelope.Create(new TestRunHookStarted(id, runId, _ids.Of(hook.Binding!), null, Converters.ToTimestamp(time.UtcDateTime))));
            time += hook.Duration;
            foreach (var attachment in StepMessages.Attachments(hook.Output, hook.Attachments, time, null, null, id))
            {
                _writer.Write(Envelope.Create(attachment));
            }

            var end = StepMessages.ResultOf(hook.Status, hook.Duration, hook.Message, hook.Failure);
            _writer.Write(Envelope.Create(new TestRunHookFinished(id, end, Converters.ToTimestamp(time.UtcDateTime))));
        }
    }

    private static Meta MetaOf() => new(
        // The package appends the commit it was built from.
        ProtocolVersion.Version.Split('+')[0],
        new Product("Scenarios", typeof(MessageReport).Assembly.GetName().Version!.ToString(3)),
        new Product(".NET", Environment.Version.ToString()),
        new Product(RuntimeInformation.OSDescription, Environment.OSVersion.Version.ToString()),
        new Product(RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(), null),
        null);
}
