namespace Scenarios.Cli.Shell.Completion;

/// <summary>
/// Splits unfinished shell text into commands and words. The shell's own parser reads complete commands only; here the end is always
/// missing, and only the last command counts.
/// </summary>
internal sealed class CommandPointReader(string text)
{
    private readonly Stack<CommandFrame> _outer = new();
    private CommandFrame _frame = new();
    private int _index;

    public CommandPoint Read()
    {
        for (; _index < text.Length; _index++)
        {
            switch (_frame.Quote)
            {
                case '\'':
                    ReadInSingleQuotes();
                    break;
                case '"':
                    ReadInDoubleQuotes();
                    break;
                default:
                    ReadOpen();
                    break;
            }
        }

        return _frame.At(text.Length);
    }

    private char Next => _index + 1 < text.Length ? text[_index + 1] : '\0';

    private void ReadInSingleQuotes()
    {
        if (text[_index] == '\'')
        {
            _frame.Quote = null;
        }
        else
        {
            _frame.Append(text[_index], _index);
        }
    }

    private void ReadInDoubleQuotes()
    {
        switch (text[_index])
        {
            case '"':
                _frame.Quote = null;
                break;
            case '\\' when Next is '"' or '\\' or '$' or '`':
                _frame.Append(text[++_index], _index);
                break;
            case '$' when Next == '(':
                EnterSubstitution();
                break;
            case var letter:
                _frame.Append(letter, _index);
                break;
        }
    }

    private void ReadOpen()
    {
        var letter = text[_index];
        switch (letter)
        {
            case '\\':
                ReadEscaped();
                break;
            case '\'' or '"':
                _frame.Begin(_index);
                _frame.Quote = letter;
                break;
            case '$' when Next == '(':
                EnterSubstitution();
                break;
            case ')' when _outer.Count > 0:
                _frame = _outer.Pop();
                break;
            case ' ' or '\t':
                _frame.EndWord();
                break;
            case '#' when !_frame.HasWord:
                SkipComment();
                break;
            case '<' or '>':
                ReadRedirection();
                break;
            case '&' when Next == '>':
                break;
            case ';' or '|' or '&' or '(' or ')' or '`' or '\n':
                _frame.EndCommand();
                break;
            default:
                _frame.Append(letter, _index);
                break;
        }
    }

    private void ReadEscaped()
    {
        if (Next == '\n')
        {
            _index++;
        }
        else if (Next != '\0')
        {
            _frame.Append(Next, _index);
            _index++;
        }
        else
        {
            _frame.Begin(_index);
        }
    }

    /// <summary>The substitution's text becomes part of the word around it, whatever its output will be.</summary>
    private void EnterSubstitution()
    {
        _frame.Begin(_index);
        _outer.Push(_frame);
        _frame = new CommandFrame();
        _index++;
    }

    private void ReadRedirection()
    {
        _frame.BeginRedirection();
        while (Next is '<' or '>' or '&' or '|')
        {
            _index++;
        }
    }

    private void SkipComment()
    {
        while (Next is not ('\n' or '\0'))
        {
            _index++;
        }
    }
}
