using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>What lets others in: roles that are bound, workloads that are exposed in a way that is said.</summary>
internal sealed class AccessDeeds(StoryTools tools)
{
    private const int UsualPort = 80;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("bind-role", Bind);
        deeds.Add("expose-typed", Expose);
    }

    /// <summary>A RoleBinding in the namespace that is said; of a ServiceAccount where there is one of the name, else of a user.</summary>
    private void Bind(PhraseMatch phrase)
    {
        var (role, who) = (phrase.TextOf("role"), phrase.TextOf("who"));
        var said = (phrase["ns-where"] ?? phrase["in-namespace"])?.TextOf("text");
        var accounts = tools.Story.History.Now.Of("ServiceAccount").Where(item => item.Name == who).ToList();
        var account = accounts.Find(item => said is null || item.Namespace == said) ?? accounts.FirstOrDefault();
        var @namespace = said ?? account?.Namespace ?? tools.Story.Namespace;
        var subject = account is null ? $"--user={who}" : $"--serviceaccount={account.Namespace}:{who}";
        var kind = phrase["role-kind"]?.Id == "Role" ? "role" : "clusterrole";
        tools.Story.NoteChange();
        tools.Terminal.TypeAside($"kubectl create rolebinding {who}-{role} --{kind}={role} {subject} --namespace={@namespace}");
    }

    private void Expose(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        var port = phrase["number"] is { } said ? Numbers.Of(said) : FeatureWriter.PortOf(tools.Story, target.Name) ?? UsualPort;
        var name = phrase.TextOf("service");
        var type = phrase["type"]!.Id;
        var addresses = phrase["headless"] is null ? string.Empty : " --cluster-ip=None";
        tools.Story.NoteChange();
        tools.Terminal.TypeAside(string.Create(
            CultureInfo.InvariantCulture, $"kubectl expose {target.Argument} --port={port} --type={type} --name={name}{addresses}"));
        tools.Story.Mention("Service", name);
        tools.Story.Subject = new Subject
        {
            Words = phrase.Text, Kind = "Service", Names = [name],
            Namespace = target.Namespace is "" or "default" ? null : target.Namespace
        };
    }
}
