using System.Text;
using System.Text.Json;

namespace Scenarios.Cli.Tests.Hosts;

/// <summary>What Reqnroll's message formatter wrote of a run, as far as results need it (Cucumber Messages: one JSON object per line).</summary>
internal sealed class ReqnrollMessages
{
    private const string Log = "text/x.cucumber.log+plain";

    private readonly List<JsonElement> _pickles = [];
    private readonly Dictionary<string, JsonElement> _testCases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _started = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Started, string Step), string> _statuses = [];
    private readonly Dictionary<(string Started, string Step), StringBuilder> _logs = [];

    private ReqnrollMessages()
    {
    }

    public static ReqnrollMessages Read(string path)
    {
        var messages = new ReqnrollMessages();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            var envelope = JsonDocument.Parse(line).RootElement.EnumerateObject().First();
            messages.Add(envelope.Name, envelope.Value);
        }

        return messages;
    }

    /// <summary>Scenarios by file and place; their steps with status and output.</summary>
    public string Transcript()
    {
        var text = new StringBuilder();
        foreach (var pickle in _pickles.OrderBy(Uri, StringComparer.Ordinal))
        {
            text.Append(Uri(pickle)).Append(": ").Append(Text(pickle, "name")).Append('\n');
            var testCase = _testCases[Text(pickle, "id")];
            var started = _started[Text(testCase, "id")];
            foreach (var step in pickle.GetProperty("steps").EnumerateArray())
            {
                var key = (started, TestStepOf(testCase, Text(step, "id")));
                text.Append(Text(step, "text")).Append(": ").Append(_statuses.GetValueOrDefault(key, "UNKNOWN")).Append('\n').Append(_logs.GetValueOrDefault(key));
            }
        }

        return text.ToString();
    }

    private static string TestStepOf(JsonElement testCase, string pickleStep) =>
        Text(testCase.GetProperty("testSteps").EnumerateArray().Single(step => step.TryGetProperty("pickleStepId", out var id) && id.GetString() == pickleStep), "id");

    // Reqnroll names files from the test project, the embedded host from the repository.
    private static string Uri(JsonElement pickle) => Text(pickle, "uri").Replace("../", string.Empty, StringComparison.Ordinal);

    private static string Text(JsonElement message, string property) => message.GetProperty(property).GetString()!;

    private static (string Started, string Step) StepOf(JsonElement message) => (Text(message, "testCaseStartedId"), Text(message, "testStepId"));

    private void Add(string kind, JsonElement message)
    {
        switch (kind)
        {
            case "pickle":
                _pickles.Add(message);
                break;
            case "testCase":
                _testCases[Text(message, "pickleId")] = message;
                break;
            case "testCaseStarted":
                _started[Text(message, "testCaseId")] = Text(message, "id");
                break;
            case "testStepFinished":
                _statuses[StepOf(message)] = Text(message.GetProperty("testStepResult"), "status");
                break;
            case "attachment" when Text(message, "mediaType") == Log:
                (_logs.TryGetValue(StepOf(message), out var log) ? log : _logs[StepOf(message)] = new StringBuilder()).Append(Text(message, "body")).Append('\n');
                break;
        }
    }
}
