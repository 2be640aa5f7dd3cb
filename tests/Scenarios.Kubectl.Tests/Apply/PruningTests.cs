using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Apply;

internal sealed class PruningTests
{
    private const string Keep = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: keep, labels: {set: x}}\n";
    private const string Drop =
        "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: drop, labels: {set: x}}\n---\napiVersion: v1\nkind: Secret\nmetadata: "
        + "{name: drop, labels: {set: x}}\n";

    [Test]
    public void Run_GoneFromTheFiles_IsDeletedWhereItWasApplied()
    {
        var terminal = Applied();
        terminal.Run("create cm by-hand --from-literal=a=b");
        terminal.Run("label cm by-hand set=x");
        terminal.Run("apply -f less.yaml --prune -l set=x --dry-run=client").Output
            .ShouldBe("configmap/keep configured (dry run)\nconfigmap/drop pruned (dry run)\nsecret/drop pruned (dry run)\n");
        terminal.Run("apply -f less.yaml --prune -l set=x --prune-allowlist=core/v1/ConfigMap").Output
            .ShouldBe("configmap/keep unchanged\nconfigmap/drop pruned\n");
        terminal.Run("get cm,secret -l set=x -o name").Output.ShouldBe("configmap/by-hand\nconfigmap/keep\nsecret/drop\n");
    }

    [TestCase(
        "--prune",
        "all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all flag. If you did not "
        + "mean to prune all resources, specify a label selector")]
    [TestCase("--prune --all -l a=b", "cannot set --all and --selector at the same time")]
    [TestCase("--prune -l a=b --prune-allowlist=x", "invalid GroupVersionKind format: x, please follow <group/version/kind>")]
    [TestCase("--force --dry-run=server", "--dry-run=server cannot be used with --force")]
    public void Run_WrongCall_FailsInKubectlsWords(string flags, string error) =>
        Applied().Run($"apply -f less.yaml {flags}").Error.ShouldBe($"error: {error}\n");

    [Test]
    public void LastApplied_ViewedAndSet_IsTheFile()
    {
        var terminal = Applied().WithFile("set.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: keep}\ndata: {a: b}\n");
        terminal.Run("apply set-last-applied -f set.yaml").Output.ShouldBe("configmap/keep configured\n");
        terminal.Run("apply view-last-applied cm keep").Output
            .ShouldBe("apiVersion: v1\ndata:\n  a: b\nkind: ConfigMap\nmetadata:\n  name: keep\n  namespace: default\n");
        terminal.Run("create cm other --from-literal=a=b");
        terminal.Run("apply view-last-applied cm/other").ShouldBe(new KubectlResult("", "", 0));
    }

    [Test]
    public void Force_WhatCannotBeChanged_IsMadeAnew()
    {
        var terminal = new Terminal()
            .WithFile("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: fixed}\nimmutable: true\ndata: {a: b}\n")
            .WithFile("b.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: fixed}\nimmutable: true\ndata: {a: c}\n");
        terminal.Run("apply -f a.yaml");
        terminal.Run("apply -f b.yaml").ExitCode.ShouldBe(1);
        terminal.Run("apply -f b.yaml --force").Output.ShouldBe("configmap/fixed configured\n");
        terminal.Run("replace --force -f a.yaml").Output.ShouldBe("configmap \"fixed\" deleted\nconfigmap/fixed replaced\n");
        terminal.Run("get cm fixed -o jsonpath={.data.a}").Output.ShouldBe("b");
    }

    private static Terminal Applied()
    {
        var terminal = new Terminal().WithFile("all.yaml", Keep + Drop).WithFile("less.yaml", Keep);
        terminal.Run("apply -f all.yaml").ExitCode.ShouldBe(0);
        return terminal;
    }
}
