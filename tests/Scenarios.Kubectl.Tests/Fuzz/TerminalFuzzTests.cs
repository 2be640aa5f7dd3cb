using Scenarios.Kernel.Randomness;

namespace Scenarios.Kubectl.Tests.Fuzz;

/// <summary>Whatever is typed at a terminal is answered. Run with SCENARIOS_FUZZ=COUNT:SEED to look further.</summary>
internal sealed class TerminalFuzzTests
{
    [Test]
    public void Type_ValidCommands_AreAnswered() =>
        FuzzCampaign.Run("valid", Corpus.Commands.Count + Corpus.Scripts.Count, InOrder());

    [Test]
    public void Type_MutatedCommands_AreAnswered() =>
        FuzzCampaign.Run("commands", 300, (random, _) => new TextMutator(random).Mutate(Pick(random, Corpus.Commands)));

    [Test]
    public void Type_MutatedScripts_AreAnswered() =>
        FuzzCampaign.Run("scripts", 100, (random, _) => new TextMutator(random).Mutate(Pick(random, Corpus.Scripts)));

    [Test]
    public void Apply_MutatedManifestText_IsAnswered() => FuzzCampaign.Run("manifest texts", 60, (random, terminal) =>
    {
        terminal.Files.Write("/root/f.yaml", new TextMutator(random).Mutate(random.Next(3) == 0 ? Corpus.Json : Corpus.Manifest));
        return Use(random, "f.yaml");
    });

    [Test]
    public void Apply_MutatedManifestTree_IsAnswered() => FuzzCampaign.Run("manifest trees", 100, (random, terminal) =>
    {
        terminal.Files.Write("/root/f.json", new TreeMutator(random).MutateManifest());
        return Use(random, "f.json");
    });

    [Test]
    public void Patch_MutatedPatch_IsAnswered() => FuzzCampaign.Run("patches", 100, (random, terminal) =>
    {
        terminal.Files.Write("/root/p.json", new TreeMutator(random).MutatePatch(out var type));
        return $"kubectl patch {Pick(random, ["deploy web", "svc web", "cm site", "secret auth", "node worker"])} --type={type} "
            + $"--patch-file=p.json{Pick(random, ["", " --dry-run=client", " -o yaml"])}";
    });

    private static string Use(SeededRandom random, string file) =>
        Pick(
            random,
            [
                "kubectl apply -f ", "kubectl create -f ", "kubectl replace -f ", "kubectl apply --dry-run=client -o yaml -f ",
                "kubectl delete --wait=false -f ",
            ]) + file
        + "; sleep 5; kubectl get all,cm,secrets -o wide; kubectl describe -f " + file;

    private static Func<SeededRandom, FuzzTerminal, string> InOrder()
    {
        var texts = Corpus.Commands.Concat(Corpus.Scripts).ToArray();
        var (last, index) = (default(FuzzTerminal), -1);
        var starts = new List<FuzzTerminal>();
        return (_, terminal) =>
        {
            // Each session is typed twice: the second terminal of a pair starts where the first did.
            if (!ReferenceEquals(terminal, last))
            {
                starts.Add(terminal);
                index = (starts.Count - 1) / 2 * 25;
                last = terminal;
            }

            return texts[index++ % texts.Length];
        };
    }

    private static T Pick<T>(SeededRandom random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
