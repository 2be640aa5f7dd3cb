using Scenarios.Kernel.Limits;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>The current line and its fields. Each is rebuilt from the other when that was changed last.</summary>
internal sealed class AwkRecord
{
    private readonly Func<string, LimitReachedException> _limit;
    private AwkSeparator? _separator;
    private string? _line = string.Empty;
    private List<string>? _fields = [];
    private string _joint = " ";

    /// <param name="limit">Creates the exception for a limit that was reached.</param>
    public AwkRecord(Func<string, LimitReachedException> limit) => _limit = limit;

    public int Count => Fields.Count;

    private List<string> Fields => _fields ??= _separator!.Split(_line!);

    public void SetLine(string line, AwkSeparator separator) => (_line, _fields, _separator) = (line, null, separator);

    public string this[int index] => index == 0
        ? _line ??= string.Join(_joint, Fields) : index <= Fields.Count ? Fields[index - 1] : string.Empty;

    /// <summary>Changes one field; missing fields before it are created empty.</summary>
    /// <param name="joint">OFS, with which the line is joined.</param>
    public void SetField(int index, string text, string joint)
    {
        SetCount(Math.Max(index, Count), joint);
        Fields[index - 1] = text;
    }

    /// <summary>Removes fields, or adds empty ones.</summary>
    public void SetCount(int count, string joint)
    {
        if (count > ToolLimits.AwkFields)
        {
            throw _limit($"{nameof(ToolLimits.AwkFields)} = {ToolLimits.AwkFields}");
        }

        var fields = Fields;
        if (count < fields.Count)
        {
            fields.RemoveRange(count, fields.Count - count);
        }

        while (fields.Count < count)
        {
            fields.Add(string.Empty);
        }

        (_line, _joint) = (null, joint);
    }
}
