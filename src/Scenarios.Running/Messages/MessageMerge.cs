using System.Text.Json;
using System.Text.Json.Nodes;

namespace Scenarios.Running.Messages;

/// <summary>
/// Merges the messages of several runs of the same features, such as shards. The result is what one whole run would have written, except
/// for times. Sources, syntax trees, pickles and definitions are the same in all parts.
/// </summary>
public sealed class MessageMerge
{
    private readonly Utf8JsonWriter _json;
    private readonly Stream _stream;
    private readonly MessagePart[] _parts;

    private MessageMerge(MessagePart[] parts, Stream stream, Utf8JsonWriter json) => (_parts, _stream, _json) = (parts, stream, json);

    /// <summary>Writes the messages of all.</summary>
    /// <param name="parts">The name of each part for error messages (its file), and its text. At least one.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <exception cref="FormatException">
    /// A part was not written by our report, the parts have different features or steps, or two parts ran the same scenario.
    /// </exception>
    public static void Write(IReadOnlyList<KeyValuePair<string, byte[]>> parts, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfZero(parts.Count);
        MessagePart[] read = [.. parts.Select(part => MessagePart.Read(part.Key, part.Value))];
        var other = Array.Find(read, part => !part.Common.SequenceEqual(read[0].Common, StringComparer.Ordinal));
        if (other is not null)
        {
            throw new FormatException(
                $"{other.Name}: its features or step definitions are not those of {read[0].Name}. Only parts of one run make one");
        }

        using var json = new Utf8JsonWriter(stream, MessageWriter.Options);
        new MessageMerge(read, stream, json).Write();
    }

    private void Write()
    {
        var first = _parts[0];
        foreach (var line in first.Common)
        {
            Write(JsonNode.Parse(line)!);
        }

        var ids = new MessageRenumbering(first.FirstId);
        var started = _parts.MinBy(part => MessagePart.TimeOf(part.Started["testRunStarted"]!))!.Started;
        Write(ids.Renumber(first, started.DeepClone(), isNew: true));
        WriteHooks(ids, part => part.Before);
        var cases = InOrder();
        var executions = cases.ConvertAll(item => item.Part.ExecutionOf(item.Case));
        cases.ForEach(item => ids.Add(item.Part, (string)item.Case["testCase"]!["id"]!));
        cases.ForEach(item => Write(ids.Renumber(item.Part, item.Case, isNew: true)));
        for (var index = 0; index < cases.Count; index++)
        {
            var part = cases[index].Part;
            executions[index].ForEach(message => Write(ids.Renumber(part, message, isNew: true)));
        }

        WriteHooks(ids, part => part.After);
        var finished = _parts.MaxBy(part => MessagePart.TimeOf(part.Finished["testRunFinished"]!))!.Finished;
        finished["testRunFinished"]!["success"] = _parts.All(part => (bool)part.Finished["testRunFinished"]!["success"]!);
        finished["testRunFinished"]!["testRunStartedId"] = started["testRunStarted"]!["id"]!.DeepClone();
        Write(ids.Renumber(first, finished, isNew: false));
    }

    /// <summary>Hooks around the run ran in each part. Writes those of the first part in which one did not pass.</summary>
    private void WriteHooks(MessageRenumbering ids, Func<MessagePart, List<JsonNode>> hooksOf)
    {
        var part = Array.Find(_parts, part => hooksOf(part).Exists(MessagePart.HasFailed)) ?? _parts[0];
        hooksOf(part).ForEach(message => Write(ids.Renumber(part, message, isNew: true)));
    }

    /// <summary>The test cases of all parts, in the order of the pickles.</summary>
    private List<(MessagePart Part, JsonNode Case)> InOrder()
    {
        var byPickle = new Dictionary<string, (MessagePart Part, JsonNode Case)>(StringComparer.Ordinal);
        foreach (var part in _parts)
        {
            foreach (var testCase in part.Cases)
            {
                var pickle = (string)testCase["testCase"]!["pickleId"]!;
                if (!byPickle.TryAdd(pickle, (part, testCase)))
                {
                    throw new FormatException(
                        $"{part.Name}: scenario {pickle} ran in {byPickle[pickle].Part.Name}, too. Name each run only once");
                }
            }
        }

        return [.. _parts[0].Pickles.Where(byPickle.ContainsKey).Select(pickle => byPickle[pickle])];
    }

    private void Write(JsonNode message)
    {
        message.WriteTo(_json);
        _json.Flush();
        _stream.WriteByte((byte)'\n');
        _json.Reset();
    }
}
