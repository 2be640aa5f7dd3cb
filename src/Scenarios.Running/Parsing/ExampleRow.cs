using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Parsing;

/// <summary>A row of Examples, which fills the <c>&lt;column&gt;</c> placeholders of an outline; without a row it fills nothing.</summary>
internal sealed class ExampleRow
{
    private readonly KeyValuePair<string, string>[] _placeholders;

    public ExampleRow(Ast.Examples? examples, Ast.TableRow? row)
    {
        Examples = examples;
        Row = row;
        if (examples?.TableHeader is not { } header || row is null)
        {
            Arguments = [];
            _placeholders = [];
            return;
        }

        var arguments = header.Cells.Zip(row.Cells, (name, value) => KeyValuePair.Create(name.Value, value.Value)).ToArray();
        Arguments = arguments;
        _placeholders = Array.ConvertAll(arguments, pair => KeyValuePair.Create($"<{pair.Key}>", pair.Value));
    }

    public Ast.Examples? Examples { get; }

    public Ast.TableRow? Row { get; }

    public int? Line => Row?.Location.Line;

    public IReadOnlyList<KeyValuePair<string, string>> Arguments { get; }

    /// <summary>The text with each placeholder replaced, column by column.</summary>
    public string Fill(string text)
    {
        if (_placeholders.Length > 0 && text.Contains('<'))
        {
            foreach (var (placeholder, value) in _placeholders)
            {
                text = text.Replace(placeholder, value, StringComparison.Ordinal);
            }
        }

        return text;
    }
}
