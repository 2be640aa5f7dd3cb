using System.Runtime.InteropServices;
using System.Text.Json;
using Scenarios.Running.Execution;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;

namespace Scenarios.Running.Messages;

/// <summary>
/// Writes a run as Cucumber Messages (NDJSON), after its end and in the order of the files, so that the same run gives the same lines but for times.
/// Hooks around features and blocks, which the protocol does not know, are left out.
/// </summary>
internal sealed class MessageFile
{
    /// <summary>The version of the protocol (cucumber/messages) that the messages follow.</summary>
    public const string ProtocolVersion = "33.0.4";

    private readonly MessageLine line;
    private readonly MessageIds ids = new();
    private readonly TestSession session;
    private readonly RunResult result;

    private MessageFile(MessageLine line, TestSession session, RunResult result)
    {
        this.line = line;
        this.session = session;
        this.result = result;
    }

    public static void Write(Stream stream, TestSession session, RunResult result, IReadOnlyList<ScenarioOutcome> outcomes)
    {
        using var writer = new MessageLine(stream);
        new MessageFile(writer, session, result).Write(outcomes);
    }

    private void Write(IReadOnlyList<ScenarioOutcome> outcomes)
    {
        line.Write("meta", WriteMeta);
        foreach (var file in session.Plan.Features)
        {
            WriteFile(file);
        }

        new DefinitionMessages(line, ids).Write(session.Context.Registry);
        var runId = ids.Next();
        line.Write("testRunStarted", json =>
        {
            json.WriteString("id", runId);
            json.WriteTimestamp(result.StartedAt);
        });
        var runHooks = new RunHookMessages(line, ids, runId, session.Context.Registry, result);
        runHooks.Write(HookType.BeforeTestRun, result.StartedAt);
        if (!result.Hooks.Any(hook => hook is { Type: HookType.BeforeTestRun, Status: TestStatus.Failed }))
        {
            var cases = outcomes.Select(outcome => new TestCaseMessages(line, ids, session.Context, outcome, result.StartedAt)).ToArray();
            Array.ForEach(cases, testCase => testCase.WriteCase(runId));
            Array.ForEach(cases, testCase => testCase.WriteExecution());
        }

        var end = result.StartedAt + result.Duration;
        runHooks.Write(HookType.AfterTestRun, end);
        line.Write("testRunFinished", json =>
        {
            json.WriteString("testRunStartedId", runId);
            json.WriteTimestamp(end);
            json.WriteBoolean("success", result.ExitCode == 0);
        });
    }

    private void WriteFile(FeatureFile file)
    {
        line.Write("source", json =>
        {
            json.WriteString("uri", file.Uri);
            json.WriteString("data", file.Text);
            json.WriteString("mediaType", "text/x.cucumber.gherkin+plain");
        });
        foreach (var error in file.Errors)
        {
            line.Write("parseError", json => WriteError(json, error));
        }

        if (file.Document is null)
        {
            return;
        }

        line.Write("gherkinDocument", json => new GherkinDocumentMessage(json, ids).Write(file));
        foreach (var pickle in file.Pickles)
        {
            line.Write("pickle", json => new PickleMessage(json, ids).Write(file, pickle));
        }
    }

    private static void WriteError(Utf8JsonWriter json, SourceError error)
    {
        json.WriteStartObject("source");
        json.WriteString("uri", error.Uri);
        json.WriteLocation(new global::Gherkin.Ast.Location(error.Line, error.Column));
        json.WriteEndObject();
        json.WriteString("message", error.ToString());
    }

    private static void WriteMeta(Utf8JsonWriter json)
    {
        json.WriteString("protocolVersion", ProtocolVersion);
        WriteProduct(json, "implementation", "Scenarios", typeof(MessageFile).Assembly.GetName().Version!.ToString(3));
        WriteProduct(json, "runtime", ".NET", Environment.Version.ToString());
        WriteProduct(json, "os", RuntimeInformation.OSDescription, Environment.OSVersion.Version.ToString());
        WriteProduct(json, "cpu", RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(), null);
    }

    private static void WriteProduct(Utf8JsonWriter json, string kind, string name, string? version)
    {
        json.WriteStartObject(kind);
        json.WriteString("name", name);
        if (version is not null)
        {
            json.WriteString("version", version);
        }

        json.WriteEndObject();
    }
}
