namespace Scenarios.Api.Patches;

/// <summary>The special fields of strategic merge patches.</summary>
internal static class Directives
{
    public const string Patch = "$patch";
    public const string RetainKeys = "$retainKeys";
    public const string DeletePrimitives = "$deleteFromPrimitiveList";
    public const string SetOrder = "$setElementOrder";
    public const string BadRetainKeys = "invalid patch format of retainKeys";
    public const string BadSetOrder = "invalid patch format of setElementOrder list";
    public const string BadPrimitiveList = "invalid patch format of primitive list";

    public static bool IsSetOrder(string name) => name.StartsWith(SetOrder, StringComparison.Ordinal);

    public static bool IsDeletePrimitives(string name) => name.StartsWith(DeletePrimitives, StringComparison.Ordinal);

    /// <summary>The field after the slash in the name of a parallel list.</summary>
    public static string FieldOf(string name, string prefix, string error) =>
        name.Length > prefix.Length && name[prefix.Length] == '/' ? name[(prefix.Length + 1)..] : throw new PatchFault(error);

    /// <summary>The value of <c>$patch</c>; null when there is none.</summary>
    public static string? Of(Value value) =>
        value is ObjectValue fields && fields[Patch] is { } directive ? (directive as StringValue)?.Text ?? directive.ToString() : null;

    public static PatchFault Unknown(ObjectValue patch) => new($"unknown patch type: {Of(patch)} in map: {GoText.Format(patch)}");

    /// <summary>Removes nulls at every depth, because they would delete fields that do not exist.</summary>
    public static Value WithoutNulls(Value value)
    {
        switch (value)
        {
            case ObjectValue fields:
                foreach (var (name, field) in fields)
                {
                    fields = field is NullValue ? fields.Without(name) : fields.With(name, WithoutNulls(field));
                }

                return fields;
            case ListValue items:
                for (var index = 0; index < items.Count; index++)
                {
                    items = items.WithItem(index, WithoutNulls(items[index]));
                }

                return items;
            default:
                return value;
        }
    }

    /// <summary>Removes objects that have a directive; null if the value itself is such an object.</summary>
    public static Value? Removed(Value value)
    {
        switch (value)
        {
            case ObjectValue fields when fields.ContainsKey(Patch):
                return null;
            case ObjectValue fields:
                foreach (var (name, field) in fields)
                {
                    fields = Removed(field) is { } kept ? fields.With(name, kept) : fields.Without(name);
                }

                return fields;
            case ListValue items:
                var remaining = items.Select(Removed).OfType<Value>().ToList();
                return remaining.Count == items.Count && remaining.SequenceEqual(items, ReferenceEqualityComparer.Instance)
                    ? items
                    : ListValue.From(remaining);
            default:
                return value;
        }
    }
}
