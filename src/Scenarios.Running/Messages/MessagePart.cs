using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Scenarios.Running.Messages;

/// <summary>The messages of a part of a run, grouped by their subject.</summary>
internal sealed class MessagePart
{
    private const int NanosOfASecond = 1_000_000_000;
    private static readonly HashSet<string> CommonKinds = new(StringComparer.Ordinal)
    {
        "meta", "source", "parseError", "gherkinDocument", "pickle", "parameterType", "stepDefinition", "hook",
    };

    private readonly Dictionary<string, List<JsonNode>> _executions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _attempts = new(StringComparer.Ordinal);
    private string? _lastCase;

    private MessagePart(string name) => Name = name;

    /// <summary>The part's name for error messages: its file.</summary>
    public string Name { get; }

    /// <summary>The lines that all parts of a run share, verbatim.</summary>
    public List<string> Common { get; } = [];

    /// <summary>The pickles' ids, in order.</summary>
    public List<string> Pickles { get; } = [];

    public JsonNode Started { get; private set; } = null!;

    public JsonNode Finished { get; private set; } = null!;

    /// <summary>Messages about hooks before the run.</summary>
    public List<JsonNode> Before { get; } = [];

    /// <summary>Messages about hooks after the run.</summary>
    public List<JsonNode> After { get; } = [];

    public List<JsonNode> Cases { get; } = [];

    /// <summary>The first id that does not belong to a definition: the run's own.</summary>
    public int FirstId => int.Parse((string)Started["testRunStarted"]!["id"]!, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">The text is not the messages of a whole run as our report writes them.</exception>
    public static MessagePart Read(string name, byte[] text)
    {
        var part = new MessagePart(name);
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            try
            {
                part.Add(line, JsonNode.Parse(line)!);
            }
            catch (Exception exception) when (
                exception is JsonException or InvalidOperationException or NullReferenceException or FormatException)
            {
                throw new FormatException(
                    $"{name}:{number}: this is not a message of a run (expected what --report messages=FILE wrote)", exception);
            }
        }

        if (part.Started is null || part.Finished is null)
        {
            var what = part.Started is null ? "beginning" : "end";
            throw new FormatException($"{name}: the run's {what} is missing: expected what --report messages=FILE wrote");
        }

        return part;
    }

    /// <summary>All messages about a test case, in order.</summary>
    public List<JsonNode> ExecutionOf(JsonNode testCase) => _executions.GetValueOrDefault((string)testCase["testCase"]!["id"]!) ?? [];

    /// <summary>Whether a message says that a hook of the run did not pass.</summary>
    public static bool HasFailed(JsonNode message) =>
        message["testRunHookFinished"]?["result"]?["status"] is { } status && (string)status! != "PASSED";

    /// <summary>When something happened, in nanoseconds.</summary>
    public static Int128 TimeOf(JsonNode content) =>
        ((Int128)(long)content["timestamp"]!["seconds"]! * NanosOfASecond) + (long)content["timestamp"]!["nanos"]!;

    private void Add(string line, JsonNode message)
    {
        var (kind, content) = message.AsObject().First();
        switch (kind)
        {
            case "testRunStarted":
                Started = message;
                break;
            case "testRunFinished":
                Finished = message;
                break;
            case "testCase":
                Cases.Add(message);
                break;
            case var _ when CommonKinds.Contains(kind):
                Common.Add(line);
                if (kind == "pickle")
                {
                    Pickles.Add((string)content!["id"]!);
                }

                break;
            default:
                CaseOf(kind, content!).Add(message);
                break;
        }
    }

    private List<JsonNode> CaseOf(string kind, JsonNode content)
    {
        if (kind is "testRunHookStarted" or "testRunHookFinished" || content["testRunHookStartedId"] is not null)
        {
            return Cases.Count == 0 && _lastCase is null ? Before : After;
        }

        if (kind == "testCaseStarted")
        {
            _attempts[(string)content["id"]!] = (string)content["testCaseId"]!;
        }

        // A suggestion names only a pickle's step, and follows where that step runs.
        _lastCase = kind switch
        {
            "testCaseStarted" => (string)content["testCaseId"]!,
            _ => content["testCaseStartedId"] is { } attempt ? _attempts[(string)attempt!] : _lastCase,
        };
        if (!_executions.TryGetValue(_lastCase!, out var messages))
        {
            _executions.Add(_lastCase!, messages = []);
        }

        return messages;
    }
}
