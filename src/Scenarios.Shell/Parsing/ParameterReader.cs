using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Reads <c>${…}</c>. An invalid expansion is bash's "bad substitution" when it is executed, not when it is read.</summary>
internal sealed class ParameterReader(Cursor cursor, bool inDoubleQuotes)
{
    /// <summary>The operation of a part whose expansion is an error.</summary>
    public const string BadSubstitution = "bad";

    /// <summary>Longest first.</summary>
    private static readonly string[] Operators =
        [":-", ":=", ":?", ":+", "%%", "##", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "%", "#", "/", "^", ",", ":"];

    private readonly SourcePosition _position = cursor.Position;
    private readonly int _index = cursor.Index;

    public ParameterPart Read()
    {
        cursor.Skip(2);
        var prefix = ReadPrefix();
        var name = ReadName();
        if (cursor.Current == '[')
        {
            throw cursor.NotSimulated("arrays", cursor.Position);
        }

        if (name.Length == 0)
        {
            return ReadBad();
        }

        if (cursor.Current == '}')
        {
            return Close(name, prefix, null, null);
        }

        if (prefix.Length > 0 || cursor.IsAtEnd)
        {
            return ReadBad();
        }

        return ReadOperation(name);
    }

    /// <summary>
    /// <c>#</c> before a name means its length, <c>!</c> the variable that it names; alone they are parameters themselves.
    /// </summary>
    private string ReadPrefix()
    {
        var isPrefix = cursor.Current is '#' or '!' && cursor.Peek(1) is var next
            && (ExpansionReader.IsNameCharacter(next) || (cursor.Current == '#' && next is '@' or '*' or '?'));
        return isPrefix && !(cursor.Current == '#' && cursor.Peek(1) == '?' && cursor.Peek(2) != '}')
            ? cursor.Take().ToString()
            : string.Empty;
    }

    private string ReadName()
    {
        var index = cursor.Index;
        if (ExpansionReader.IsNameStart(cursor.Current))
        {
            while (ExpansionReader.IsNameCharacter(cursor.Current))
            {
                cursor.Take();
            }
        }
        else if (char.IsAsciiDigit(cursor.Current))
        {
            while (char.IsAsciiDigit(cursor.Current))
            {
                cursor.Take();
            }
        }
        else if (cursor.Current is '?' or '#' or '@' or '*' or '!' or '$' or '-')
        {
            cursor.Take();
        }

        return cursor.Since(index);
    }

    private ParameterPart ReadOperation(string name)
    {
        foreach (var text in Operators)
        {
            if (!cursor.StartsWith(text))
            {
                continue;
            }

            cursor.Skip(text.Length);
            return text switch
            {
                "/" or "//" or "/#" or "/%" => ReadTwo(name, text, '/'),
                ":" => ReadTwo(name, text, ':'),
                _ => Close(name, text, ReadOperand(static character => character == '}', text), null),
            };
        }

        return ReadBad();
    }

    private ParameterPart ReadTwo(string name, string operation, char separator)
    {
        var first = ReadOperand(character => character == '}' || character == separator, operation);
        Word? second = null;
        if (cursor.Current == separator)
        {
            cursor.Take();
            second = ReadOperand(static character => character == '}', operation);
        }

        return Close(name, operation, first, second);
    }

    /// <summary>
    /// Reads an operand; a pattern is read as if outside double quotes, even when the whole expansion is inside them (POSIX 2.6.2).
    /// </summary>
    private Word ReadOperand(Func<char, bool> isStop, string operation)
    {
        var isPattern = operation[0] is '%' or '#' or '/' or '^' or ',';
        return new WordReader(cursor).ReadOperand(isStop, inDoubleQuotes && !isPattern);
    }

    private ParameterPart ReadBad()
    {
        _ = ReadOperand(static character => character == '}', ":");
        return Close(string.Empty, BadSubstitution, null, null);
    }

    private ParameterPart Close(string name, string operation, Word? operand, Word? replacement)
    {
        if (cursor.IsAtEnd)
        {
            throw cursor.Unmatched('}', _position);
        }

        cursor.Take();
        return new ParameterPart(_position, name, operation, operand, replacement, cursor.Since(_index));
    }
}
