namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>
/// <c>kubectl describe</c> for kinds that it does not know: all fields by name (kubectl, pkg/describe/describe.go, genericDescriber).
/// </summary>
internal static class GenericDescription
{
    private static readonly HashSet<string> ToldBefore = new(StringComparer.Ordinal)
    {
        ".metadata.managedFields", ".metadata.name", ".metadata.namespace", ".metadata.labels", ".metadata.annotations",
    };

    public static void Write(ApiObject item, DescriptionWriter writer, DescribeSources sources)
    {
        MetadataSection.Write(writer, item);
        WriteFields(writer, 0, item.Tree, string.Empty);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WriteFields(DescriptionWriter writer, int level, ObjectValue fields, string path)
    {
        foreach (var (name, value) in fields.OrderBy(static field => field.Key, StringComparer.Ordinal))
        {
            var place = $"{path}.{name}";
            if (!ToldBefore.Contains(place))
            {
                WriteField(writer, level, name, value, place);
            }
        }
    }

    private static void WriteField(DescriptionWriter writer, int level, string name, Value value, string path)
    {
        switch (value)
        {
            case ObjectValue fields:
                writer.Write(level, $"{FieldLabel.Of(name)}:\n");
                WriteFields(writer, level + 1, fields, path);
                break;
            case ListValue items:
                writer.Write(level, $"{FieldLabel.Of(name)}:\n");
                WriteItems(writer, level + 1, items, path);
                break;
            default:
                writer.Field(level, FieldLabel.Of(name), GoText.Format(value));
                break;
        }
    }

    private static void WriteItems(DescriptionWriter writer, int level, ListValue items, string path)
    {
        foreach (var item in items)
        {
            if (item is ObjectValue fields)
            {
                WriteFields(writer, level, fields, path);
            }
            else
            {
                writer.Write(level, $"{GoText.Format(item)}\n");
            }
        }
    }
}
