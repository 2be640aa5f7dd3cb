using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Beginnings;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning;

/// <summary>Performs the actions of Given and When.</summary>
internal sealed class Deed
{
    private readonly StoryTools _tools;
    private readonly Claim _claims;
    private readonly Dictionary<string, Action<PhraseMatch>> _plain = new(StringComparer.Ordinal);
    private readonly TextDeeds _texts;
    private readonly TableDeeds _tables;

    public Deed(StoryTools tools, Claim claims)
    {
        _tools = tools;
        _claims = claims;
        _texts = new TextDeeds(tools, phrases => new OtherDeeds(tools, Do).While(phrases));
        _tables = new TableDeeds(tools);
        new TerminalDeeds(tools).AddTo(_plain);
        new WorkloadDeeds(tools).AddTo(_plain);
        new ObjectDeeds(tools).AddTo(_plain);
        new NodeDeeds(tools).AddTo(_plain);
        new RequestDeeds(tools).AddTo(_plain);
        new FaultDeeds(tools).AddTo(_plain);
        new UpdateDeeds(tools).AddTo(_plain);
        new ClientDeeds(tools).AddTo(_plain);
        new SettingDeeds(tools).AddTo(_plain);
        new AgainDeeds(tools).AddTo(_plain);
        new FileDeeds(tools).AddTo(_plain);
        new InsideDeeds(tools).AddTo(_plain);
        new ChangeDeeds(tools).AddTo(_plain);
        new PathFaultDeeds(tools).AddTo(_plain);
        new LoadDeeds(tools).AddTo(_plain);
        new SharedLoadDeeds(tools).AddTo(_plain);
        new RightDeeds(tools).AddTo(_plain);
        var others = new OtherDeeds(tools, Do);
        others.AddTo(_plain);
        new TimedDeeds(tools, Do).AddTo(_plain);
        _plain.Add("observe", static phrase => phrase.AskAll());
        _plain.Add("grant-role", phrase => new SettingTheScene(_tools).Bind(phrase));
        _plain.Add("grant-access", phrase => new SettingTheScene(_tools).Grant(phrase));
        _plain.Add("wait-bit", _ => Waiting(() => _tools.Cluster.Pass(TimeSpan.FromSeconds(10))));
        _plain.Add("wait", phrase =>
        {
            phrase["looked"]?.AskAll();
            _tools.Story.NoteWaited();
            _tools.Cluster.Pass(phrase["duration"] is { } time
                ? Numbers.DurationOf(time) : Numbers.UnitOf(phrase["unit"]!) * Numbers.Of(phrase["number"]!));
        });
        _plain.Add("wait-since", phrase => Waiting(() => new Deeds.WaitTimes(_tools).Since(phrase)));
        _plain.Add("wait-until-gone", phrase => Waiting(() => _claims.WaitGone(phrase["subject"]!)));
        _plain.Add("wait-claim", phrase => Waiting(() => _claims.Check(phrase["claim"]!, isWait: true)));
        _plain.Add("wait-ready", phrase => Waiting(() => _claims.WaitReady(phrase["subject"]!)));
        _plain.Add("wait-done", phrase => Waiting(() => _claims.WaitDone(phrase)));
        _plain.Add("wait-rollout", phrase => Waiting(() => _claims.WaitRollout(phrase)));
    }

    private void Waiting(Action wait)
    {
        _tools.Story.NoteWaited();
        wait();
    }

    public void Do(PhraseMatch phrase)
    {
        var begun = Begin();
        (_plain.GetValueOrDefault(phrase.Id)
            ?? throw new StepFailureException($"\"{phrase.Text}\" is understood, but the simulation cannot do it yet."))(phrase);
        NoteDone(phrase, begun);
    }

    private TimeSpan Begin() => _tools.Cluster.IsMade ? _tools.Story.Now : TimeSpan.Zero;

    private void NoteDone(PhraseMatch phrase, TimeSpan begun)
    {
        if (_tools.Cluster.IsMade)
        {
            _tools.Story.NoteDone(phrase, begun);
        }
    }

    /// <summary>Performs an action while something goes on in the background.</summary>
    public void While(PhraseMatch background, PhraseMatch deed) => new OtherDeeds(_tools, Do).While([background, deed]);

    public void Do(PhraseMatch phrase, string text)
    {
        var begun = Begin();
        _texts.Do(phrase, text);
        NoteDone(phrase, begun);
    }

    public void Do(PhraseMatch phrase, DataTable table)
    {
        var begun = Begin();
        _tables.Do(phrase, table);
        NoteDone(phrase, begun);
    }
}
