using System.Text;

namespace Scenarios.Cluster.Images;

/// <summary>Text with <c>{{name}}</c> or <c>{{name|default}}</c> where values go in.</summary>
public static class Template
{
    /// <summary>The text with values in place; a name without value gives its default, or nothing.</summary>
    public static string Fill(string template, Func<string, string?> value)
    {
        var next = template.IndexOf("{{", StringComparison.Ordinal);
        if (next < 0)
        {
            return template;
        }

        var text = new StringBuilder();
        var position = 0;
        while (next >= 0 && template.IndexOf("}}", next, StringComparison.Ordinal) is > 0 and var end)
        {
            text.Append(template, position, next - position);
            var parts = template[(next + 2)..end].Split('|', 2);
            var filled = value(parts[0].Trim());
            text.Append(string.IsNullOrEmpty(filled) ? parts.ElementAtOrDefault(1) : filled);
            position = end + 2;
            next = template.IndexOf("{{", position, StringComparison.Ordinal);
        }

        return text.Append(template, position, template.Length - position).ToString();
    }
}
