using System.Text;
using Scenarios.Objects.Facts;

namespace Scenarios.Objects.Generator;

/// <summary>The C# names of things in the fact table.</summary>
internal static class CSharpNames
{
    private const string Root = "Scenarios.Objects.Views";

    // Members that every view has. (Kinds have more, but none of their fields has such a name.)
    private static readonly string[] Taken = ["Tree", "Exists", "Over"];

    /// <summary>The namespace of a group's views: <c>apps/v1</c> is <c>Apps</c>, <c>autoscaling/v2</c> is <c>AutoscalingV2</c>.</summary>
    public static string NamespaceOf(string group)
    {
        var parts = group.Split('/');
        var name = Capitalised(parts[0].Split('.')[0]);
        return $"{Root}.{name}{(parts[1] == "v1" ? string.Empty : Capitalised(parts[1]))}";
    }

    /// <summary>The view type's name, fully qualified so that it is valid in any file.</summary>
    public static string ReferenceTo(TypeFacts type) => $"global::{NamespaceOf(type.Group)}.{type.GoName}";

    /// <summary>The property of a field: its JSON name with a capital letter, unless the view already has a member of that name.</summary>
    public static string PropertyOf(TypeFacts owner, FieldFacts field)
    {
        var name = Identifier(field.Name);
        return name == owner.GoName || Taken.Contains(name, StringComparer.Ordinal) ? name + "Field" : name;
    }

    /// <summary>Joins the words of any text: <c>server auth</c> is <c>ServerAuth</c>.</summary>
    public static string Identifier(string text)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        if (name.Length == 0)
        {
            return text.Length == 0 ? "None" : "All";
        }

        return char.IsDigit(name[0]) ? $"_{name}" : name.ToString();
    }

    public static string Literal(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
