using System.Globalization;
using System.Text;
using Scenarios.Cli.Shell.Editing;

namespace Scenarios.Cli.Tests.Terminals;

/// <summary>
/// The display of a terminal that received a text: as much of ECMA-48 and xterm as the command uses. Rows that scrolled out of the window
/// are kept.
/// </summary>
internal sealed class TerminalEmulator(int columns)
{
    private readonly List<List<string>> _rows = [[]];
    private int _row;
    private int _column;
    private bool _wraps = true;

    /// <summary>The rows, without trailing blanks and without empty rows at the end.</summary>
    public string Screen => string.Join('\n', _rows.Select(row => string.Concat(row).TrimEnd(' '))).TrimEnd('\n');

    /// <summary>The position of the cursor, from 0.</summary>
    public (int Row, int Column) Cursor => (_row, Math.Min(_column, columns - 1));

    public static string Show(string sent, int columns)
    {
        var emulator = new TerminalEmulator(columns);
        emulator.Send(sent);
        return emulator.Screen;
    }

    public void Send(string text)
    {
        for (var index = 0; index < text.Length;)
        {
            index += text[index] == '\u001b' ? Obey(text[index..]) : Put(text, index);
        }
    }

    private int Put(string text, int index)
    {
        switch (text[index])
        {
            case '\r':
                _column = 0;
                return 1;
            case '\n':
                MoveTo(_row + 1);
                return 1;
            case < ' ':
                return 1;
        }

        var length = StringInfo.GetNextTextElementLength(text, index);
        Write(text.Substring(index, length));
        return length;
    }

    private void Write(string element)
    {
        var width = TextWidth.OfElement(element);
        if (_column + width > columns)
        {
            if (!_wraps)
            {
                return;
            }

            MoveTo(_row + 1);
            _column = 0;
        }

        var row = _rows[_row];
        while (row.Count < _column + width)
        {
            row.Add(" ");
        }

        row[_column] = element;
        for (var rest = 1; rest < width; rest++)
        {
            row[_column + rest] = string.Empty;
        }

        _column += width;
    }

    /// <returns>The length of the sequence.</returns>
    private int Obey(string text)
    {
        if (text.Length < 2 || text[1] != '[')
        {
            return Math.Min(text.Length, 2);
        }

        var end = 2;
        while (end < text.Length && text[end] is < '@' or > '~')
        {
            end++;
        }

        var parameters = text[2..end];
        Obey(parameters, text[end], int.TryParse(parameters, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1);
        return end + 1;
    }

    private void Obey(string parameters, char final, int number)
    {
        switch (final)
        {
            case 'A':
                MoveTo(Math.Max(_row - number, 0));
                break;
            case 'B':
                MoveTo(_row + number);
                break;
            case 'C':
                _column = Math.Min(_column + number, columns - 1);
                break;
            case 'J' or 'K':
                Erase(below: final == 'J');
                break;
            case 'h' or 'l' when parameters == "?7":
                _wraps = final == 'h';
                break;
        }
    }

    private void Erase(bool below)
    {
        var row = _rows[_row];
        row.RemoveRange(Math.Min(_column, row.Count), Math.Max(row.Count - _column, 0));
        if (below)
        {
            _rows.RemoveRange(_row + 1, _rows.Count - _row - 1);
        }
    }

    private void MoveTo(int row)
    {
        _row = row;
        while (_rows.Count <= row)
        {
            _rows.Add([]);
        }
    }
}
