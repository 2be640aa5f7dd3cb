using Scenarios.Api.Requests;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Cluster.Tests.Nodes;

/// <summary>What a running Pod sees when the sources of its volumes change.</summary>
internal sealed class VolumeRenewalTests
{
    /// <summary>
    /// At most a minute and a half between two syncs, a second until the loop looks, and the time of the volume manager's loops.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90 + 1.4);

    private readonly ClusterFixture _fixture = new();

    [TestCase(true)]
    [TestCase(false)]
    public void ConfigMap_Changed_IsSeenAtTheNextSyncAndNotThroughASubPath(bool isLookedAt)
    {
        Run("configMap: {name: site}");
        if (isLookedAt)
        {
            Read("all/a.txt one/a.txt").ShouldBe("1 1 ");
        }

        Patch("ConfigMap", "site", "{\"data\":{\"a.txt\":\"2 \",\"b.txt\":null,\"new.txt\":\"n\"}}");
        Wait(TimeSpan.FromSeconds(1));
        Read("all/a.txt one/a.txt").ShouldBe("1 1 ");

        Wait(Longest);
        Read("all/a.txt one/a.txt").ShouldBe("2 1 ");
        _fixture.Exec("reader", "ls", "/all").Output.ShouldBe("a.txt\nnew.txt\n");
        _fixture.Exec("reader", "sh", "-c", "echo \"$A\"").Output.ShouldBe("1 \n");
    }

    [Test]
    public void ConfigMap_Changed_IsSeenAMinuteAfterTheLastSyncAtTheEarliest()
    {
        Run("configMap: {name: site}");
        // Changing the Pod causes a sync.
        Patch("Pod", "reader", "{\"metadata\":{\"annotations\":{\"x\":\"y\"}}}");
        Wait(TimeSpan.FromSeconds(5));
        Patch("ConfigMap", "site", "{\"data\":{\"a.txt\":\"2 \"}}");

        Wait(TimeSpan.FromSeconds(50));
        Read("all/a.txt").ShouldBe("1 ");
        Wait(Longest - TimeSpan.FromSeconds(55));
        Read("all/a.txt").ShouldBe("2 ");
    }

    [Test]
    public void ConfigMap_ChangedTwice_ShowsTheLastAsAWhole()
    {
        Run("projected: {sources: [{configMap: {name: site}}, {secret: {name: auth}}]}");
        Patch("ConfigMap", "site", "{\"data\":{\"a.txt\":\"2 \"}}");
        Wait(TimeSpan.FromSeconds(3));
        Patch("Secret", "auth", "{\"stringData\":{\"pw\":\"changed\"}}");
        Read("all/a.txt all/pw").ShouldBe("1 secret");

        Wait(Longest);

        Read("all/a.txt all/pw").ShouldBe("2 changed");
    }

    [Test]
    public void Pod_AnnotatedAfterAChange_SeesItAtOnce()
    {
        Run("secret: {secretName: auth}");
        Patch("Secret", "auth", "{\"stringData\":{\"pw\":\"changed\"}}");
        Wait(TimeSpan.FromSeconds(1));
        Read("all/pw").ShouldBe("secret");

        Patch("Pod", "reader", "{\"metadata\":{\"annotations\":{\"x\":\"y\"}}}");
        Wait(TimeSpan.FromSeconds(1));

        Read("all/pw").ShouldBe("changed");
    }

    [Test]
    public void ConfigMap_Deleted_StaysAndIsToldUntilItIsThereAgain()
    {
        Run("configMap: {name: site}");
        _fixture.Api.Delete(ClusterFixture.Type("ConfigMap"), "default", "site", new DeleteOptions()).Status.ShouldBeNull();

        Wait(Longest + TimeSpan.FromSeconds(10));
        Read("all/a.txt").ShouldBe("1 ");
        _fixture.Events("reader")
            .ShouldContain("Warning FailedMount MountVolume.SetUp failed for volume \"v\" : configmap \"site\" not found");

        _fixture.Create("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: site}\ndata: {a.txt: \"3 \"}\n");
        Wait(TimeSpan.FromSeconds(123));
        Read("all/a.txt").ShouldBe("3 ");
    }

    [Test]
    public void OptionalConfigMap_ThatComesLater_IsSeen()
    {
        Run("configMap: {name: later, optional: true}");
        _fixture.Create("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: later}\ndata: {a.txt: \"3 \"}\n");
        _fixture.Exec("reader", "ls", "/all").Output.ShouldBe("");

        Wait(Longest);

        Read("all/a.txt").ShouldBe("3 ");
    }

    [Test]
    public void DownwardApi_LabelChanged_IsSeenAtOnce()
    {
        Run("downwardAPI: {items: [{path: a.txt, fieldRef: {fieldPath: metadata.labels}}]}");
        Read("all/a.txt").ShouldBe("app=\"reader\"");

        Patch("Pod", "reader", "{\"metadata\":{\"labels\":{\"app\":\"writer\"}}}");
        Wait(TimeSpan.FromSeconds(1));

        Read("all/a.txt one/a.txt").ShouldBe("app=\"writer\"app=\"reader\"");
    }

    [Test]
    public void Container_StartedAgain_HasTheNewFileThroughASubPath()
    {
        Run("configMap: {name: site}", seconds: 150);
        Patch("ConfigMap", "site", "{\"data\":{\"a.txt\":\"2 \"}}");
        Wait(Longest);
        Read("one/a.txt").ShouldBe("1 ");

        // The container ends and is started again.
        Wait(TimeSpan.FromSeconds(70));

        Read("one/a.txt").ShouldBe("2 ");
    }

    [Test]
    public void Volumes_NothingChanged_NothingIsDue()
    {
        Run("configMap: {name: site}");
        Read("all/a.txt").ShouldBe("1 ");

        _fixture.Simulation.DescribePending().ShouldNotContain("volumes");
        Patch("ConfigMap", "site", "{\"data\":{\"a.txt\":\"2 \"}}");
        Wait(Longest);
        _fixture.Simulation.DescribePending().ShouldNotContain("volumes");
    }

    private void Run(string source, int seconds = 36000)
    {
        _fixture.Create("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: site}\ndata: {a.txt: \"1 \", b.txt: two}\n");
        _fixture.Create("apiVersion: v1\nkind: Secret\nmetadata: {name: auth}\nstringData: {pw: secret}\n");
        _fixture.Create($$$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: reader, namespace: default, labels: {app: reader}}
            spec:
              containers:
              - name: main
                image: busybox
                command: [sleep, "{{{seconds}}}"]
                env: [{name: A, valueFrom: {configMapKeyRef: {name: site, key: a.txt} } }]
                volumeMounts: [{name: v, mountPath: /all}, {name: v, mountPath: /one/a.txt, subPath: a.txt}]
              volumes:
              - {name: v, {{{source}}}}
            """);
        Wait(TimeSpan.FromSeconds(20));
    }

    private void Patch(string kind, string name, string patch) =>
        _fixture.Api.Patch(
            ClusterFixture.Type(kind),
            "default",
            name,
            PatchKind.Merge,
            YamlReader.Read(patch, "patch").Documents[0].Value,
            WriteOptions.Default).Status?.Message.ShouldBeNull();

    private string Read(string paths) => _fixture.Exec("reader", ["cat", .. paths.Split(' ').Select(path => "/" + path)]).Output;

    private void Wait(TimeSpan time) => _fixture.Simulation.RunFor(time);
}
