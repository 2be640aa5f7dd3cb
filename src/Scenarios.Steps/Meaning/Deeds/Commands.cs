using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Terminals;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Types the commands that deeds stand for.</summary>
internal sealed class Commands(StoryTools tools)
{
    /// <summary>For each that the phrase names; for the workload spoken of last where it names none.</summary>
    /// <param name="phrase">The deed.</param>
    /// <param name="command">The command for one of them.</param>
    /// <param name="mayFail">Whether it is an attempt: what comes of it is what the next steps look at.</param>
    /// <exception cref="StepFailureException">A command fails, and it is no attempt.</exception>
    public void Each(PhraseMatch phrase, Func<Target, string> command, bool mayFail = false)
    {
        foreach (var target in phrase["object"] is { } named ? Target.AllOf(named, tools.Story) : [Target.LastWorkload(tools.Story)])
        {
            Type(command(target), mayFail);
        }
    }

    /// <param name="command">The command.</param>
    /// <param name="mayFail">Whether it is an attempt.</param>
    /// <exception cref="StepFailureException">It fails, and it is no attempt.</exception>
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
