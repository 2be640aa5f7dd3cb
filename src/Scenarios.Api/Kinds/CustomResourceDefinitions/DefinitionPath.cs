namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>Finds the schema of a path such as <c>.spec.size</c> (apiextensions, apiserver/schema/cel, ValidFieldPath).</summary>
internal static class DefinitionPath
{
    /// <param name="fault">Why the path was not found.</param>
    public static ObjectValue? Find(ObjectValue schema, string path, out string fault)
    {
        fault = string.Empty;
        var rest = path.AsSpan();
        var place = schema;
        var isFirst = true;
        while (rest.Length > 0)
        {
            if (rest[0] != '.')
            {
                fault = isFirst ? $"expected [ or . but got: {rest[..1]}" : $"unexpected character: {rest[..1]}";
                return null;
            }

            var end = rest[1..].IndexOfAny('.', '[');
            var name = (end < 0 ? rest[1..] : rest[1..(end + 1)]).ToString();
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (name.Length == 0)
            {
                fault = "unexpected end of JSON path";
                return null;
            }

            var below = place.Find("properties", name) as ObjectValue ?? place["additionalProperties"] as ObjectValue;
            if (below is null)
            {
                fault = $"does not refer to a valid field: {name}";
                return null;
            }

            (place, isFirst) = (below, false);
        }

        return place;
    }
}
