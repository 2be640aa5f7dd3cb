using System.Globalization;
using System.Text.Json.Nodes;

namespace Scenarios.Running.Messages;

/// <summary>Replaces the ids that each part numbered by itself with ids of the whole, in the order of writing.</summary>
/// <param name="next">The first id. Smaller ids are definitions, which are the same in all parts.</param>
internal sealed class MessageRenumbering(int next)
{
    private readonly Dictionary<(MessagePart Part, string Id), string> _ids = [];
    private int _next = next;

    /// <summary>Assigns a number, unless there is one.</summary>
    public void Add(MessagePart part, string id)
    {
        if (!_ids.ContainsKey((part, id)))
        {
            _ids.Add((part, id), (_next++).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Replaces the ids of a message in place.</summary>
    /// <param name="part">The part that the message is from.</param>
    /// <param name="message">An envelope.</param>
    /// <param name="isNew">Whether the message's own id is assigned now.</param>
    public JsonNode Renumber(MessagePart part, JsonNode message, bool isNew)
    {
        var content = message.AsObject().First().Value!.AsObject();
        if (isNew && content["id"] is { } id)
        {
            Add(part, (string)id!);
        }

        foreach (var step in content["testSteps"]?.AsArray() ?? [])
        {
            Add(part, (string)step!["id"]!);
            Replace(part, step.AsObject(), "id");
        }

        foreach (var name in new[] { "id", "testRunStartedId", "testRunHookStartedId", "testCaseId", "testCaseStartedId", "testStepId" })
        {
            Replace(part, content, name);
        }

        return message;
    }

    private void Replace(MessagePart part, JsonObject content, string name)
    {
        if (content[name] is not { } old)
        {
            return;
        }

        if (_ids.TryGetValue((part, (string)old!), out var id))
        {
            content[name] = id;
        }
        else if (name == "testRunStartedId")
        {
            // Each part has its own id for the run.
            content[name] = RunId;
        }
    }

    /// <summary>The first assigned number is the run's.</summary>
    private string RunId { get; } = next.ToString(CultureInfo.InvariantCulture);
}
