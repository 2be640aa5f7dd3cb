using System.Globalization;
using System.Text.Json.Nodes;

namespace Scenarios.Running.Messages;

/// <summary>Gives what each part of a run has numbered by itself the numbers of the whole: one after the other as it is written.</summary>
/// <param name="next">The first number; below it are definitions, which are the same in all parts.</param>
internal sealed class MessageRenumbering(int next)
{
    private readonly Dictionary<(MessagePart Part, string Id), string> _ids = [];
    private int _next = next;

    /// <summary>Gives a number out, unless it has one.</summary>
    public void Add(MessagePart part, string id)
    {
        if (!_ids.ContainsKey((part, id)))
        {
            _ids.Add((part, id), (_next++).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The message with the numbers of the whole, changed in place.</summary>
    /// <param name="part">The part that it is of.</param>
    /// <param name="message">An envelope.</param>
    /// <param name="isNew">Whether what it is about gets a number now.</param>
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
            // Each part knows the run by its own number.
            content[name] = RunId;
        }
    }

    /// <summary>The first number that was given out is the run's.</summary>
    private string RunId { get; } = next.ToString(CultureInfo.InvariantCulture);
}
