using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest.Documents;

/// <summary>
/// What a patch made of an object, as a refusal shows it: what the patch did not touch stands as the server wrote it, the fields of what it
/// touched are sorted (evanphx/json-patch, which takes apart no more than it has to).
/// </summary>
public static class PatchedText
{
    public static string Of(ResourceType type, ObjectValue patched, ObjectValue original) =>
        JsonWriter.WriteCompact(Of(patched, ServedOrder.Of(type, patched), original), FieldOrder.AsWritten);

    private static Value Of(Value patched, Value served, Value? original)
    {
        if (patched.Equals(original))
        {
            return served;
        }

        switch (patched, served, original)
        {
            case (ObjectValue tree, ObjectValue ordered, ObjectValue before):
                var sorted = new ObjectBuilder(tree.Count);
                foreach (var (name, value) in SortedFields.Of(tree, Utf8Order.Instance))
                {
                    sorted.Add(name, Of(value, ordered[name]!, before[name]));
                }

                return sorted.ToObject();
            case (ListValue items, ListValue ordered, ListValue before):
                return ListValue.From(items.Select((item, index) => Of(item, ordered[index], index < before.Count ? before[index] : null)));
            default:
                return patched;
        }
    }
}
