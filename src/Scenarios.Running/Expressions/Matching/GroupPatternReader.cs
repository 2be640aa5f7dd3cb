using System.Text.RegularExpressions;

namespace Scenarios.Running.Expressions.Matching;

/// <summary>
/// Finds the tree of capture groups in a regular expression that .NET has accepted, so that every bracket is known to have its partner.
/// Follows TreeRegexp.ts of cucumber-expressions, with .NET's spellings of named groups.
/// </summary>
internal sealed class GroupPatternReader
{
    private readonly Regex regex;
    private readonly string source;
    private readonly Stack<(int Start, int Number, List<GroupPattern> Children)> open = new();
    private int nameless;

    private GroupPatternReader(Regex regex)
    {
        this.regex = regex;
        source = regex.ToString();
    }

    public static GroupPattern Read(Regex regex) => new GroupPatternReader(regex).Read();

    private GroupPattern Read()
    {
        var top = new List<GroupPattern>();
        open.Push((0, 0, top));
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    i = EndOfCharacterClass(i);
                    break;
                case '(' when source.AsSpan(i).StartsWith("(?#"):
                    i = source.IndexOf(')', i);
                    break;
                case '(':
                    Open(i);
                    break;
                case ')':
                    Close(i);
                    break;
            }
        }
        return new GroupPattern(0, source, top);
    }

    private void Open(int start)
    {
        var number = NumberOf(start);
        var (_, _, parentChildren) = open.Peek();
        // A group that does not capture hands what it contains to the group around it.
        open.Push((start, number, number > 0 ? [] : parentChildren));
    }

    private void Close(int end)
    {
        var (start, number, children) = open.Pop();
        if (number > 0)
        {
            open.Peek().Children.Add(new GroupPattern(number, source[(start + 1)..end], children));
        }
    }

    /// <summary>0 for a group that does not capture.</summary>
    private int NumberOf(int start)
    {
        var after = source.AsSpan(start + 1);
        if (!after.StartsWith("?"))
        {
            var isCondition = open.Count > 1 && open.Peek().Start == start - 2 && source[start - 1] == '?';
            return isCondition ? 0 : ++nameless;
        }
        var quote = after.Length > 1 ? after[1] : default;
        if ((quote != '<' && quote != '\'') || after.StartsWith("?<=") || after.StartsWith("?<!"))
        {
            return 0;
        }
        var name = after[2..];
        name = name[..name.IndexOfAny('>', '\'')];
        var minus = name.IndexOf('-');
        return Math.Max(0, regex.GroupNumberFromName((minus < 0 ? name : name[..minus]).ToString()));
    }

    /// <summary>A closing bracket right at the beginning of a class is one of its characters; a class may be subtracted inside.</summary>
    private int EndOfCharacterClass(int start)
    {
        var i = start + 1;
        i += i < source.Length && source[i] == '^' ? 1 : 0;
        i += i < source.Length && source[i] == ']' ? 1 : 0;
        for (; i < source.Length && source[i] != ']'; i++)
        {
            if (source[i] == '\\')
            {
                i++;
            }
            else if (source[i] == '[' && source[i - 1] == '-')
            {
                i = EndOfCharacterClass(i);
            }
        }
        return i;
    }
}
