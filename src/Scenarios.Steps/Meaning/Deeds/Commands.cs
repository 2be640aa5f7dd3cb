using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Terminals;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Runs the commands that actions stand for.</summary>
internal sealed class Commands(StoryTools tools)
{
    /// <summary>Runs a command for each object of the phrase; for the last workload if it names none.</summary>
    /// <param name="phrase">The action.</param>
    /// <param name="command">The command for one object.</param>
    /// <param name="mayFail">Whether it is an attempt whose result the next steps check.</param>
    /// <exception cref="StepFailureException">A command fails, and it is not an attempt.</exception>
    public void Each(PhraseMatch phrase, Func<Target, string> command, bool mayFail = false)
    {
        foreach (var target in phrase["object"] is { } named ? Target.AllOf(named, tools.Story) : [Target.LastWorkload(tools.Story)])
        {
            Type(command(target), mayFail);
        }
    }

    /// <param name="command">The command.</param>
    /// <param name="mayFail">Whether it is an attempt whose result the next steps check.</param>
    /// <exception cref="StepFailureException">The command fails, and it is not an attempt.</exception>
    public CommandResult Type(string command, bool mayFail = false)
    {
        tools.Story.NoteChange();
        var result = tools.Terminal.TypeAside(command, mayFail);
        if (mayFail)
        {
            tools.Terminal.Show(result);
        }

        return result;
    }
}
