using System.Globalization;
using System.Text;

namespace Scenarios.Api.Validation;

/// <summary>Where a field stands, such as <c>spec.containers[0].name</c>: put together when a fault is written, which is seldom.</summary>
/// <param name="above">The object or list that it is in; null at the top.</param>
/// <param name="name">The field's name, or the path so far; null for an element of a list.</param>
internal sealed class FieldPath(FieldPath? above, string? name, int index = 0)
{
    public static implicit operator string(FieldPath path) => path.ToString();

    public static implicit operator FieldPath(string path) => new(null, path);

    public override string ToString()
    {
        if (above is null && name is not null)
        {
            return name;
        }

        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    private void AppendTo(StringBuilder text)
    {
        above?.AppendTo(text);
        if (name is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{index}]");
        }
        else
        {
            text.Append(text.Length > 0 ? "." : string.Empty).Append(name);
        }
    }
}
