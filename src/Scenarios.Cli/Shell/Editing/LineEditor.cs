using Scenarios.Cli.Shell.Completion;

namespace Scenarios.Cli.Shell.Editing;

/// <summary>
/// Reads a command as bash does at a terminal: editing, history, search, completion, and continuation lines. Written by us because the
/// available libraries do not fit: see src/README.md.
/// </summary>
internal sealed class LineEditor(KeyReader keys, EditorScreen screen, LineEditorOptions options)
{
    private readonly LineBuffer _buffer = new();
    private HistoryWalk _walk = new(options.History);
    private HistorySearch? _search;
    private Prompt _prompt = Prompt.Continuation;

    public LineResult Read(Prompt prompt)
    {
        _buffer.Set(string.Empty);
        _walk = new HistoryWalk(options.History);
        _prompt = prompt;
        _search = null;
        Draw();
        while (true)
        {
            if (Take(keys.Read()) is { } result)
            {
                return result;
            }

            // Pasted or typed-ahead text is drawn once.
            if (!keys.HasMore)
            {
                Draw();
            }
        }
    }

    private LineResult? Take(EditInput input)
    {
        if (_search is not null && TakeInSearch(input))
        {
            return null;
        }

        if (input.Text.Length > 0)
        {
            _buffer.Insert(input.Text);
            return null;
        }

        switch (input.Command)
        {
            case EditCommand.Accept:
                return Accept();
            case EditCommand.Interrupt:
                Draw();
                screen.Finish("^C");
                return LineResult.Interrupted;
            case EditCommand.EndOfInput when _buffer.Text.Length == 0:
                screen.Leave();
                return LineResult.EndOfInput;
            default:
                Apply(input.Command == EditCommand.EndOfInput ? EditCommand.DeleteForward : input.Command);
                return null;
        }
    }

    private void Apply(EditCommand command)
    {
        switch (command)
        {
            case EditCommand.Complete:
                Complete();
                break;
            case EditCommand.SearchBack:
                _search = new HistorySearch(options.History, _buffer.Text);
                break;
            case EditCommand.ClearScreen:
                screen.Clear();
                break;
            case EditCommand.Up when !_buffer.TryMoveUp() && _walk.Up(_buffer.Text) is { } older:
                _buffer.Set(older);
                break;
            case EditCommand.Down when !_buffer.TryMoveDown() && _walk.Down() is { } newer:
                _buffer.Set(newer);
                break;
            default:
                _buffer.TryApply(command);
                break;
        }
    }

    private LineResult? Accept()
    {
        if (options.IsIncomplete(_buffer.Text))
        {
            _buffer.MoveTo(_buffer.Text.Length);
            _buffer.Insert("\n");
            return null;
        }

        Draw();
        screen.Finish();
        options.History.Add(_buffer.Text);
        return new LineResult(_buffer.Text);
    }

    /// <summary>
    /// Returns false if the input ends the search and must be processed again; the found line is then the line being typed.
    /// </summary>
    private bool TakeInSearch(EditInput input)
    {
        var search = _search!;
        switch (input.Command)
        {
            case EditCommand.None when input.Text.Length > 0:
                search.Extend(input.Text);
                return true;
            case EditCommand.SearchBack:
                search.Older();
                return true;
            case EditCommand.DeleteBack:
                search.Shorten();
                return true;
        }

        _search = null;
        if (input.Command is EditCommand.Cancel or EditCommand.Interrupt)
        {
            return input.Command == EditCommand.Cancel;
        }

        _buffer.Set(search.Found);
        _buffer.MoveTo(search.Cursor);
        return false;
    }

    private void Complete()
    {
        if (FindCandidates() is not { Candidates.Count: > 0 } result)
        {
            return;
        }

        var before = _buffer.Text[result.Start.._buffer.Cursor];
        if (result.Replacement.Length > before.Length || result.Candidates.Count == 1)
        {
            _buffer.Replace(result.Start, _buffer.Cursor, result.Replacement);
        }
        else
        {
            Draw();
            screen.Print(CandidateList.Lines(result.Candidates, screen.Width));
        }
    }

    /// <summary>Finds candidates. A bug in completion loses the candidates, not the line.</summary>
    private CompletionResult? FindCandidates()
    {
        try
        {
            return options.Complete?.Invoke(_buffer.Text, _buffer.Cursor);
        }
#pragma warning disable CA1031 // Whatever it is, it is told, and typing goes on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Draw();
            screen.Print([$"Completion failed: {failure.GetType().Name}: {failure.Message}"]);
            return null;
        }
    }

    private void Draw()
    {
        if (_search is { } search)
        {
            screen.Draw(Prompt.Plain(search.Prompt), search.Found, search.Cursor);
        }
        else
        {
            screen.Draw(_prompt, _buffer.Text, _buffer.Cursor);
        }
    }
}
