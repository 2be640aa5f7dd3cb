using System.Text;

namespace Scenarios.Kubectl.Explain;

/// <summary>Prints a schema as text (kubectl, pkg/explain/v2/templates/plaintext.tmpl).</summary>
internal sealed class ExplainPrinter(bool isRecursive)
{
    private const int Width = 78;
    private const int MostValues = 4;

    private readonly StringBuilder _text = new();

    /// <param name="path">The path of fields to descend to.</param>
    /// <returns>The text; null if the schema has no such field.</returns>
    public string? Print(ExplainSchema schema, IReadOnlyList<string> path) => TryPrint(schema, path) ? _text.Append('\n').ToString() : null;

    private static ExplainSchema Resolved(ExplainSchema schema) => schema.Reference?.Target ?? schema;

    private bool TryPrint(ExplainSchema schema, IReadOnlyList<string> path)
    {
        if (path.Count == 0)
        {
            Describe(schema);
            return true;
        }

        // A path continues directly in the elements of lists and maps.
        var holder = Resolved(schema);
        while (holder.Items is not null || holder.Values is not null)
        {
            holder = Resolved(holder.Items ?? holder.Values!);
        }

        if (holder.Fields.FirstOrDefault(field => field.Name == path[0]) is not { } found)
        {
            return false;
        }

        if (path.Count == 1)
        {
            _text.Append($"FIELD: {found.Name} <{found.Schema.TypeText}>\n");
            if (found.Schema.Enum.Count > 0)
            {
                _text.Append("ENUM:").Append(string.Concat(found.Schema.Enum.Select(static value => $"\n    {Shown(value)}")));
            }

            _text.Append("\n\n");
        }

        return TryPrint(found.Schema, [.. path.Skip(1)]);
    }

    private static string Shown(string value) => value.Length == 0 ? "\"\"" : value;

    private void Describe(ExplainSchema schema)
    {
        var description = new StringBuilder();
        AddDescriptions(description, schema);
        _text.Append("DESCRIPTION:\n");
        var text = description.Length == 0 ? "<empty>" : description.ToString();
        _text.Append(WordWrap.Indent(WordWrap.Wrap(text, Width - 2), 4)).Append('\n');
        var start = _text.Length;
        AddFields(schema, 1, []);
        if (_text.Length > start)
        {
            _text.Insert(start, "FIELDS:\n");
        }
    }

    private static void AddDescriptions(StringBuilder text, ExplainSchema schema)
    {
        if (schema.Description.Length > 0)
        {
            text.Append(schema.Description).Append('\n');
        }

        foreach (var part in new[] { schema.Reference?.Target, schema.Items, schema.Values })
        {
            if (part is not null)
            {
                AddDescriptions(text, part);
            }
        }
    }

    // A type is not expanded again inside itself.
    private void AddFields(ExplainSchema schema, int level, IReadOnlyList<string> above)
    {
        if (schema.Reference is { } reference)
        {
            if (!above.Contains(reference.Key))
            {
                AddFields(reference.Target, level, [.. above, reference.Key]);
            }

            return;
        }

        foreach (var field in schema.Fields)
        {
            AddField(field, level);
            if (isRecursive)
            {
                AddFields(field.Schema, level + 1, above);
            }
        }

        if ((schema.Items ?? schema.Values) is { } held)
        {
            AddFields(held, level, above);
        }
    }

    private void AddField(ExplainField field, int level)
    {
        var indent = level * 2;
        _text.Append(' ', indent).Append($"{field.Name}\t<{field.Schema.TypeText}>").Append(field.IsRequired ? " -required-"
            : string.Empty);
        if (field.Schema.Enum.Count > 0)
        {
            _text.Append('\n').Append(' ', indent).Append("enum: ").AppendJoin(", ", field.Schema.Enum.Take(MostValues).Select(Shown));
            _text.Append(field.Schema.Enum.Count > MostValues ? ", ...." : string.Empty);
        }

        _text.Append('\n');
        if (isRecursive)
        {
            return;
        }

        var description = field.Schema.Description.Length == 0 ? "<no description>" : field.Schema.Description;
        _text.Append(WordWrap.Indent(WordWrap.Wrap(description, Width - indent), indent + 2)).Append("\n\n");
    }
}
