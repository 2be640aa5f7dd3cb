using Scenarios.Cluster.Machinery;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>What Given says is there: made, and settled.</summary>
internal sealed class BeginningState(StoryTools tools)
{
    public void Make(PhraseMatch phrase)
    {
        switch (phrase.Id)
        {
            case "nodes" or "cluster":
                if (phrase["number"] is { } number)
                {
                    tools.Cluster.UseNodes(Numbers.Of(number));
                }

                break;
            case "balancers":
                tools.Cluster.UseLoadBalancers(phrase.TextOf("text") == "localhost"
                    ? LoadBalancerProvider.Localhost
                    : throw new StepFailureException(
                        $"Load balancers get the address \"localhost\", or addresses from a pool, not \"{phrase.TextOf("text")}\"."));
                break;
            case "balancers-pool":
                tools.Cluster.UseLoadBalancers(LoadBalancerProvider.Pool);
                break;
            case "metrics":
                tools.Cluster.UseMetricsServer();
                break;
            case "exist":
                foreach (var described in phrase.All("described"))
                {
                    Exist(described);
                }

                break;
            case "exist-object":
                Require(phrase["object"]!);
                break;
            case "service-each":
                ServiceEach(Numbers.Of(phrase["number"]!));
                break;
            case "same-mounts":
                Extend(phrase);
                break;
            case "connected":
                tools.Story.Cluster.Simulation.Settle(TimeSpan.FromSeconds(1));
                break;
            case "no-label":
                RequireNoLabel(phrase["kind"]!.Id, phrase.TextOf("text"));
                break;
            case "has-key":
                SetKey(phrase);
                break;
            case "ingress":
                new IngressInstallation(tools).Install();
                break;
            case "not-there":
                RequireMissing(phrase["kind"]!.Id, phrase.TextOf("text"));
                break;
            default:
                throw new StepFailureException($"\"{phrase.Text}\" is understood, but nothing in the simulation is like that yet.");
        }
    }

    private void Exist(PhraseMatch described)
    {
        if (described["kind"]!.Id == "Node")
        {
            tools.Cluster.UseNodes([.. SubjectReader.NamesOf(described["names"]!)]);
            return;
        }

        foreach (var manifest in new ObjectWriter(tools.Story).Write(described))
        {
            tools.Manifests.ApplyText(manifest);
        }

        var kind = described["kind"]!.Id;
        if (kind is "Deployment" or "Pod" or "StatefulSet" && described["names"] is { } names)
        {
            tools.Story.Subject = new Subject { Words = described.Text, Kind = kind, Names = [.. SubjectReader.NamesOf(names)] };
            tools.Story.Made = [.. tools.Story.Subject.Names];
        }
    }

    /// <summary>What is said to exist must: a Given is never a no-op.</summary>
    private void Require(PhraseMatch named)
    {
        foreach (var target in Target.AllOf(named, tools.Story))
        {
            if (target.Find(tools.Story) is null)
            {
                throw new StepFailureException(
                    $"There is no {target.Kind} \"{target.Name}\": say what it is like, such as a {target.Kind} \"{target.Name}\" with ….");
            }
        }
    }

    private void RequireNoLabel(string kind, string label)
    {
        if (tools.Story.History.Now.Of(kind).FirstOrDefault(item => Conditions.ThingReader.HasLabel(item, label, null)) is { } labelled)
        {
            throw new StepFailureException($"{kind} \"{labelled.Name}\" has the label {label}.");
        }
    }

    private void SetKey(PhraseMatch phrase)
    {
        var named = phrase["object"]!;
        var kind = named["kind"]?.Id ?? "ConfigMap";
        var name = SubjectReader.NamesOf(named["names"]!).First();
        var draft = new Draft(kind, name);
        if (tools.Story.History.Now.Of(kind)
            .FirstOrDefault(item => item.Name == name && item.Namespace == tools.Story.Namespace) is { } there
            && there.Find("data") is ObjectValue data)
        {
            draft.Set("data", data);
        }

        draft.SetKey(kind == "Secret" ? "stringData" : "data", phrase.TextOf("key"), phrase.TextOf("value"));
        tools.Manifests.ApplyText(draft.Manifest);
        tools.Story.Mention(kind, name);
    }

    private void RequireMissing(string kind, string name)
    {
        if (tools.Story.History.Now.Of(kind).Any(item => item.Name == name))
        {
            throw new StepFailureException($"There is a {kind} \"{name}\".");
        }
    }

    private void ServiceEach(int port)
    {
        foreach (var name in tools.Story.Made)
        {
            var service = new Draft("Service", name);
            service.SetKey("spec.selector", "app", name);
            service.Add("spec.ports", ObjectValue.Of(("port", IntegerValue.Of(port)), ("targetPort", IntegerValue.Of(port))));
            tools.Manifests.ApplyText(service.Manifest);
        }
    }

    /// <summary>More of the object that was described last: its manifest is applied again with what comes on top.</summary>
    private void Extend(PhraseMatch phrase)
    {
        var target = phrase["object"] is { } named
            ? Target.Of(named, tools.Story)
            : Target.Of(phrase["kind"]!.Id, tools.Story.LastNamed(phrase["kind"]!.Id) ?? throw new StepFailureException($"Which {phrase["kind"]!.Text}? None was named before."), null, tools.Story);
        var draft = new Draft(target.Kind, target.Name) { Namespace = target.Namespace == "default" ? string.Empty : target.Namespace };
        var item = target.FindOrThrow(tools.Story);
        draft.Set("spec", item.Spec);
        foreach (var feature in phrase.All("feature"))
        {
            new FeatureWriter(tools.Story).Apply(draft, feature);
        }

        tools.Manifests.ApplyText(draft.Manifest);
    }
}
