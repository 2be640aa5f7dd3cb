using Scenarios.Kubectl.Tests.Fixtures;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Tests.Edit;

/// <summary>What kubectl 1.33 printed when editors did the same.</summary>
internal sealed class EditCommandTests
{
    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  mode: dark\n";
    private const string Service =
        "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: NodePort\n  ports:\n  - port: 80\n    nodePort: 30080\n";

    [Test]
    public void Run_ValueChanged_PatchesIt()
    {
        var terminal = TerminalWith(text => text.Replace("dark", "light"), out var editor);

        terminal.Run("edit cm/settings").ShouldBe(new KubectlResult("configmap/settings edited\n", "", 0));

        terminal.Get("configmaps", "settings").TextAt("data", "mode").ShouldBe("light");
        editor.Shown.ShouldHaveSingleItem().ShouldStartWith(
            "# Please edit the object below. Lines beginning with a '#' will be ignored,\n# and an empty file will abort the edit. If "
            + "an error occurs while saving this file will be\n" +
            "# reopened with the relevant failures.\n#\napiVersion: v1\ndata:\n  mode: dark\nkind: ConfigMap\nmetadata:\n");
        terminal.Files.List("/tmp").Value.ShouldBeEmpty();
    }

    [Test]
    public void EditLastApplied_SeveralKinds_KnowsThemByName()
    {
        var terminal = TerminalWith(text => text.Replace("dark", "light"), out _).WithFile("all.yaml", $"{Settings}---\n{Service}");
        terminal.Run("delete cm settings").ExitCode.ShouldBe(0);
        terminal.Run("apply -f all.yaml").ExitCode.ShouldBe(0);

        var edited = terminal.Run("apply edit-last-applied -f all.yaml");

        (edited.Error, edited.ExitCode).ShouldBe(("", 0));
        edited.Output.ShouldContain("configmap/settings edited\n");
        terminal.Run("apply view-last-applied cm settings").Output.ShouldContain("mode: light\n");
    }

    [Test]
    public void Run_NothingChanged_IsCancelled() =>
        TerminalWith(text => text + "# a thought\n", out _).Run("edit cm settings")
            .ShouldBe(new KubectlResult("", "Edit cancelled, no changes made.\n", 0));

    [Test]
    public void Run_EverythingDeleted_IsCancelled() =>
        TerminalWith(_ => "# nothing\n\n", out _).Run("edit cm settings")
            .ShouldBe(new KubectlResult("", "Edit cancelled, saved file was empty.\n", 0));

    [Test]
    public void Run_InvalidAndNotMended_KeepsTheFile()
    {
        var terminal = TerminalWith(text => text.Replace("nodePort: 30080", "nodePort: 80"), out var editor);

        var result = terminal.Run("edit service web");

        System.Text.RegularExpressions.Regex.Replace(result.Error, "edit-[0-9]+", "edit-N").ShouldBe(
            "error: services \"web\" is invalid\nA copy of your changes has been stored to \"/tmp/kubectl-edit-N.yaml\"\nerror: Edit "
            + "cancelled, no valid changes were saved.\n");
        result.ExitCode.ShouldBe(1);
        editor.Shown.Count.ShouldBe(2);
        editor.Shown[1].ShouldContain(
            "# services \"web\" was not valid:\n# * spec.ports[0].nodePort: Invalid value: 80: provided port is not in the valid range.");
        terminal.Files.List("/tmp").Value!.Count.ShouldBe(1);
    }

    [Test]
    public void Run_InvalidAndMended_IsEdited()
    {
        var rounds = 0;
        var terminal = TerminalWith(
            text => ++rounds == 1 ? text.Replace("30080", "80") : text.Replace("nodePort: 80", "nodePort: 30081"),
            out _);

        var result = terminal.Run("edit service web");

        result.ShouldBe(new KubectlResult("service/web edited\n", "error: services \"web\" is invalid\n", 0));
    }

    [Test]
    public void Run_NameChanged_IsRefused()
    {
        var result = TerminalWith(text => text.Replace("name: settings", "name: other"), out _).Run("edit cm settings");

        result.Error.ShouldEndWith("\"\nerror: At least one of apiVersion, kind and name was changed\n");
        result.ExitCode.ShouldBe(1);
    }

    [Test]
    public void Run_NoYamlAtFirst_OpensItAgainWithTheReason()
    {
        var rounds = 0;
        var terminal = TerminalWith(
            text => ++rounds == 1 ? text.Replace("mode: dark", "mode: [") : text.Replace("mode: [", "mode: light"),
            out var editor);

        terminal.Run("edit cm settings").ShouldBe(new KubectlResult("configmap/settings edited\n", "", 0));

        editor.Shown[1].ShouldContain("# The edited file had a syntax error: error parsing edited-file:");
    }

    [Test]
    public void Run_TwoObjects_AreEditedAsAList()
    {
        var terminal = TerminalWith(text => text.Replace("dark", "light"), out var editor);

        terminal.Run("edit cm/settings service/web").ShouldBe(new KubectlResult("configmap/settings edited\nservice/web skipped\n", "", 0));

        editor.Shown[0].ShouldContain("kind: List\n");
    }

    [Test]
    public void Run_JsonWanted_EditsAndPrintsJson()
    {
        var terminal = TerminalWith(text => text.Replace("dark", "light"), out var editor);

        terminal.Run("edit cm settings -o json").Output.ShouldContain("\"mode\": \"light\"");

        editor.Shown[0].ShouldStartWith("{\n    \"apiVersion\": \"v1\",\n");
    }

    [Test]
    public void Run_EditorFails_SaysWhich()
    {
        var terminal = TerminalWith(_ => null, out _);

        terminal.Run("edit cm settings").Error.ShouldEndWith("error: there was a problem with the editor \"editor\"\n");
    }

    [Test]
    public void Run_NoSuchEditor_SaysWhich()
    {
        var terminal = TerminalWith(text => text, out _);
        terminal.Environment["KUBE_EDITOR"] = "emacs -nw";

        terminal.Run("edit cm settings").Error.ShouldEndWith("error: unable to launch the editor \"emacs -nw\"\n");
    }

    [Test]
    public void Run_EditorThatIsNotSimulated_SaysWhatToSet()
    {
        var terminal = TerminalWith(text => text, out _);
        terminal.Programs = Scenarios.Tools.StandardTools.All;
        terminal.Environment["KUBE_EDITOR"] = "vi";

        terminal.Run("edit cm settings").Error.ShouldStartWith("error: not simulated: the editor vi; set KUBE_EDITOR to a command");
    }

    [Test]
    public void Run_ObjectThatIsNotThere_IsRefused() =>
        TerminalWith(text => text, out _).Run("edit cm nobody")
            .ShouldBe(new KubectlResult("", "Error from server (NotFound): configmaps \"nobody\" not found\n", 1));

    [Test]
    public void Run_OutputPatch_ShowsIt() =>
        TerminalWith(text => text.Replace("dark", "light"), out _).Run("edit cm settings --output-patch").Output
            .ShouldBe("Patch: {\"data\":{\"mode\":\"light\"}}\nconfigmap/settings edited\n");

    private static Terminal TerminalWith(Func<string, string?> change, out ScriptedEditor editor)
    {
        editor = new ScriptedEditor(change);
        var terminal = new Terminal { Programs = ProgramCatalogue.Of(editor) }.WithFile("c.yaml", Settings + "---\n" + Service);
        terminal.Files.MakeDirectory("/tmp");
        terminal.Environment["EDITOR"] = "editor";
        terminal.Run("create -f c.yaml").ExitCode.ShouldBe(0);
        return terminal;
    }
}
