using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Meaning;

/// <summary>
/// Whether a scenario looks at what came of its actions: in a Then, or in a When that waits for a state. One that does neither passes as
/// long as nothing fails, which its author may not know.
/// </summary>
/// <param name="steps">The number of the scenario's steps; 0 if the host does not tell.</param>
internal sealed class CheckedOutcome(int steps)
{
    private int _told;
    private bool _isLookedAt;
    private bool _isAwaited;
    private string _last = string.Empty;

    /// <summary>A step of the scenario language begins.</summary>
    public void NoteStep(StepKind kind, string sentence)
    {
        (_told, _last) = (_told + 1, sentence);
        _isLookedAt |= kind == StepKind.Then;
    }

    /// <summary>
    /// A When waits for a state, and fails if it does not come. So does a Given, which is how claims with <c>*</c> are read: that counts as
    /// long as no action follows.
    /// </summary>
    public void NoteClaim(StepKind kind)
    {
        _isLookedAt |= kind == StepKind.When;
        _isAwaited |= kind == StepKind.Given;
    }

    /// <summary>What is there at first is made. That something named before is so counts as a claim of it.</summary>
    public void NoteMade(bool isOfOneNamed = false) => _isAwaited = isOfOneNamed;

    /// <summary>An action begins. Some wait for a state.</summary>
    public void NoteDeed(StepKind kind, PhraseMatch deed)
    {
        _isAwaited = false;
        _isLookedAt |= kind == StepKind.When
            && deed.Id.StartsWith("wait-", StringComparison.Ordinal) && deed.Id is not ("wait-bit" or "wait-since");
    }

    /// <summary>Warns at the end of a scenario. Steps of other classes may look at anything.</summary>
    public void WarnIfNothing(Story story)
    {
        if (!_isLookedAt && !_isAwaited && _told == steps)
        {
            story.Warn(Frame.Of(_last).NoThen);
        }
    }
}
