using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Scenarios.Objects.Facts;

namespace Scenarios.Objects.Generator;

/// <summary>
/// Reads the descriptions of types and fields from the documentation of the KubernetesClient package, whose classes are generated from
/// Kubernetes' own OpenAPI documents, and writes those of our types into one small file. Where 1.33 words a description differently than
/// the package, its text is in a file beside the facts, as are the meanings of enum values.
/// </summary>
internal static class DescriptionFile
{
    private const string Models = "k8s.Models.";
    private const string ReservedEnding = "Property";

    private const string Reworded = "descriptions.reworded";
    private const string Meanings = "enums.meanings";

    // Types with their own JSON encoding, which are in no fact file.
    private const string Special = "special.";

    /// <param name="documentation">The package's XML file.</param>
    /// <param name="facts">The folder of the facts.</param>
    public static void Write(FactTable table, string documentation, string facts, string path)
    {
        var described = Read(documentation);
        var reworded = ReadLines(Path.Combine(facts, Reworded));
        var text = new StringBuilder();
        foreach (var name in table.TypeNames.Order(StringComparer.Ordinal))
        {
            var type = table.FindType(name)!;
            if (ClassOf(type, described) is not { } members)
            {
                continue;
            }

            var words = reworded.GetValueOrDefault(name) ?? [];
            var own = words.GetValueOrDefault(string.Empty) ?? members.GetValueOrDefault(string.Empty);
            text.Append(name).Append('\t').Append(own).Append('\n');
            foreach (var field in type.Fields)
            {
                if ((words.GetValueOrDefault(field.Name) ?? members.GetValueOrDefault(KeyOf(field.Name))) is { } description)
                {
                    text.Append('\t').Append(field.Name).Append('\t').Append(description).Append('\n');
                }
            }
        }

        foreach (var (name, words) in reworded.Where(static pair => pair.Key.StartsWith(Special, StringComparison.Ordinal)))
        {
            text.Append(name).Append('\t').Append(words[string.Empty]).Append('\n');
        }

        foreach (var (name, values) in ReadLines(Path.Combine(facts, Meanings)).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append("\t\n").AppendJoin(string.Empty, values.Select(static pair => $"\t{pair.Key}\t{pair.Value}\n"));
        }

        using var compressed = new MemoryStream();
        using (var writer = new BrotliStream(compressed, CompressionLevel.SmallestSize))
        {
            writer.Write(Encoding.UTF8.GetBytes(text.ToString()));
        }

        File.WriteAllBytes(path, compressed.ToArray());
    }

    /// <returns>By type or name, then by field or value.</returns>
    private static Dictionary<string, Dictionary<string, string>> ReadLines(string path)
    {
        var result = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var parts in File.ReadLines(path).Where(static line => line is [not '#', ..]).Select(static line => line.Split('\t', 3)))
        {
            if (!result.TryGetValue(parts[0], out var members))
            {
                result.Add(parts[0], members = new Dictionary<string, string>(StringComparer.Ordinal));
            }

            members.Add(parts[1], parts[2]);
        }

        return result;
    }

    // The class is V1PodSpec, for example; if two groups have a type of the same name, Corev1Event and Eventsv1Event.
    private static Dictionary<string, string>? ClassOf(TypeFacts type, Dictionary<string, Dictionary<string, string>> described)
    {
        var slash = type.Group.LastIndexOf('/');
        var version = type.Group[(slash + 1)..];
        var group = type.Group[..slash].Split('.')[0];
        var plain = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(version) + type.GoName;
        var withGroup = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(group) + version + type.GoName;
        return described.GetValueOrDefault(withGroup) ?? described.GetValueOrDefault(plain);
    }

    private static string KeyOf(string name) => name.Replace("-", string.Empty, StringComparison.Ordinal).TrimStart('$').ToLowerInvariant();

    /// <returns>By class, then by property. The description of the class itself has the empty name.</returns>
    private static Dictionary<string, Dictionary<string, string>> Read(string path)
    {
        var result = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        using var reader = XmlReader.Create(path);
        while (reader.ReadToFollowing("member"))
        {
            var name = reader.GetAttribute("name")!;
            if (name.Length < 2 || name[0] is not ('T' or 'P') || !name.AsSpan(2).StartsWith(Models, StringComparison.Ordinal))
            {
                continue;
            }

            var parts = name[(2 + Models.Length)..].Split('.');
            var member = parts.Length == 1 ? string.Empty : parts[1];
            member = member.EndsWith(ReservedEnding, StringComparison.Ordinal) ? member[..^ReservedEnding.Length] : member;
            if (!result.TryGetValue(parts[0], out var members))
            {
                result.Add(parts[0], members = new Dictionary<string, string>(StringComparer.Ordinal));
            }

            using var inner = reader.ReadSubtree();
            if (inner.ReadToFollowing("summary"))
            {
                members.TryAdd(KeyOf(member), Unwrapped(inner.ReadElementContentAsString()));
            }
        }

        return result;
    }

    // Single line breaks come from wrapping; blank lines separate the paragraphs of the original text.
    private static string Unwrapped(string summary)
    {
        var paragraphs = new List<string>();
        var words = new List<string>();
        foreach (var line in summary.Split('\n').Select(static line => line.Trim()))
        {
            if (line.Length > 0)
            {
                words.Add(line);
            }
            else if (words.Count > 0)
            {
                paragraphs.Add(string.Join(' ', words));
                words.Clear();
            }
        }

        paragraphs.Add(string.Join(' ', words));
        return string.Join("\\n\\n", paragraphs.Where(static paragraph => paragraph.Length > 0));
    }
}
