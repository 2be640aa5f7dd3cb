using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest.Documents;

/// <summary>
/// A patched object as an error message shows it: parts that the patch did not touch are as the server wrote them, and the fields of parts
/// that it touched are sorted (evanphx/json-patch only decodes what it needs).
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
