namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>Names, labels and annotations.</summary>
internal static class MetadataSection
{
    private const int LongestAnnotation = 140;
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>Writes Name, Namespace, Labels and Annotations, with which most descriptions begin.</summary>
    public static void Write(DescriptionWriter writer, ApiObject item)
    {
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        Labels(writer, "Labels", item.Labels);
        Annotations(writer, "Annotations", item.Annotations);
    }

    /// <summary>Writes a line for each label, ordered by key.</summary>
    public static void Labels(DescriptionWriter writer, string title, TextMap labels) =>
        Lines(writer, title, [.. labels.Sorted().Select(static label => $"{label.Key}={label.Value}")]);

    /// <summary>Writes the first line after the title, the others below it.</summary>
    public static void Lines(DescriptionWriter writer, string title, IReadOnlyList<string> lines)
    {
        writer.Write(0, $"{title}:\t");
        writer.Write(0, lines.Count == 0 ? "<none>\n" : string.Join("\t", lines.Select(line => line + "\n")));
    }

    /// <summary>
    /// Writes a line for each annotation except that of kubectl apply; long ones are truncated, multiple lines are indented.
    /// </summary>
    public static void Annotations(DescriptionWriter writer, string title, TextMap annotations)
    {
        writer.Write(0, $"{title}:\t");
        var shown = annotations.Sorted().Where(static annotation => annotation.Key != LastApplied).ToList();
        if (shown.Count == 0)
        {
            writer.Write(0, "<none>\n");
        }

        for (var index = 0; index < shown.Count; index++)
        {
            var (key, value) = (shown[index].Key, shown[index].Value);
            value = value.EndsWith('\n') ? value[..^1] : value;
            writer.Write(0, index > 0 ? "\t" : string.Empty);
            if (value.Length + key.Length + 2 <= LongestAnnotation && !value.Contains('\n'))
            {
                writer.Write(0, $"{key}: {value}\n");
                continue;
            }

            writer.Write(0, $"{key}:\n");
            foreach (var line in value.Split('\n'))
            {
                writer.Write(0, $"\t  {Shorten(line, LongestAnnotation - 2)}\n");
            }
        }
    }

    /// <summary>Writes the controller that owns the object, if there is one.</summary>
    public static void Controller(DescriptionWriter writer, ApiObject item)
    {
        if (item.Controller is { } owner)
        {
            writer.Field(0, "Controlled By", $"{owner.Kind}/{owner.Name}");
        }
    }

    private static string Shorten(string text, int length) => text.Length > length ? text[..length] + "..." : text;
}
