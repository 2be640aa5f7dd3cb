namespace Scenarios.Cluster.Tests.Nodes.Containers;

/// <summary>Owners, modes, links and volumes as a container sees them.</summary>
internal sealed class ContainerFilesTests
{
    private readonly ClusterFixture _fixture = new();

    [Test]
    public void WrittenVolume_Listed_ShowsLinksToTheNewestFiles()
    {
        Start("{volumes: [{name: v, secret: {secretName: auth, defaultMode: 256}}]", string.Empty);

        Run("readlink /data/pw").ShouldBe("..data/pw\n");
        Run("readlink /data/..data | sed 's/[0-9]/N/g'").ShouldBe("..NNNN_NN_NN_NN_NN_NN.NNNNNNNNNN\n");
        Run("stat -Lc %a /data/pw; ls -l /data/pw | cut -c 1-10; find /data -type l | sort").ShouldBe(
            "400\nlrwxrwxrwx\n/data/..data\n/data/pw\n");
        Run("mount | grep ' /data ' | cut -d' ' -f1,3,5,6").ShouldBe("tmpfs /data tmpfs (ro,relatime)\n");
    }

    [Test]
    public void EmptyVolume_OfAPodsGroup_BelongsToIt()
    {
        Start("{volumes: [{name: v, emptyDir: {}}], securityContext: {runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000}", string.Empty);

        Run("echo hi > /data/file; ls -l /data/file | cut -c 1-30; ls -ld /data | cut -c 1-10").ShouldBe(
            "-rw-r--r--    1 1000     2000 \ndrwxrwsrwx\n");
        _fixture.Exec("owner", "sh", "-c", "touch /x; chown 0 /data/file").Error
            .ShouldBe("touch: /x: Permission denied\nchown: /data/file: Operation not permitted\n");
    }

    [Test]
    public void MemoryVolume_BeyondItsLimit_IsFull()
    {
        Start("{volumes: [{name: v, emptyDir: {medium: Memory, sizeLimit: 8Mi}}]", string.Empty);

        Run("df -k /data").ShouldBe(
            "Filesystem           1K-blocks      Used Available Use% Mounted on\ntmpfs                     8192         0      8192   "
            + "0% /data\n");
        _fixture.Exec("owner", "sh", "-c", "head -c 9000000 /dev/zero > /data/big").Error.ShouldBe("head: standard output: I/O error\n");
    }

    [Test]
    public void Dd_BeyondTheLimitOfAVolume_WritesWhatFits()
    {
        Start("{volumes: [{name: v, emptyDir: {medium: Memory, sizeLimit: 8Mi}}]", string.Empty);

        var outcome = _fixture.Exec("owner", "sh", "-c", "dd if=/dev/zero of=/data/big bs=1M count=20; df -m /data | tail -1");

        outcome.Error.ShouldStartWith(
            "dd: writing '/data/big': No space left on device\n9+0 records in\n8+0 records out\n8388608 bytes (8.0MB) copied, ");
        outcome.Output.ShouldBe("tmpfs                        8         8         0 100% /data\n");
    }

    [Test]
    public void Test_OfFilesOfOthers_AsksForTheUsersRights()
    {
        Start(
            "{volumes: [{name: v, emptyDir: {}}], securityContext: {runAsUser: 1000}",
            ", securityContext: {readOnlyRootFilesystem: true}");

        Run("touch /data/a; for f in /data/a /etc/hosts /etc /data; do [ -r $f ]; r=$?; [ -w $f ]; w=$?; [ -x $f ]; echo $f $r$w$?; done")
            .ShouldBe("/data/a 001\n/etc/hosts 011\n/etc 010\n/data 000\n");
    }

    [Test]
    public void Test_OfAReadOnlyFileSystem_ThatRootMayNotWriteTo()
    {
        Start("{volumes: [{name: v, emptyDir: {}}]", ", securityContext: {readOnlyRootFilesystem: true}");

        Run("[ -w /etc ]; echo $?; [ -w /etc/passwd ]; echo $?; [ -w /dev/null ]; echo $?; [ -w /data ]; echo $?").ShouldBe("1\n1\n0\n0\n");
    }

    [Test]
    public void Uname_InAContainer_TellsTheNodesKernel()
    {
        Start("{volumes: [{name: v, emptyDir: {}}]", string.Empty);

        var node = Scenarios.Objects.Views.Core.Node.Of(
            _fixture.Api.Get(
                ClusterFixture.Type("Node"),
                string.Empty,
                Scenarios.Objects.Views.Core.Pod.Of(_fixture.Pod("owner")).Spec.NodeName).ValueOrThrow());
        Run("uname -r; cut -d' ' -f3 /proc/version").ShouldBe(
            $"{node.Status.NodeInfo.KernelVersion}\n{node.Status.NodeInfo.KernelVersion}\n");
    }

    [TestCase("", "00000000a80425fb")]
    [TestCase(", securityContext: {capabilities: {drop: [ALL]}}", "0000000000000000")]
    [TestCase(", securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}", "0000000000000400")]
    [TestCase(", securityContext: {capabilities: {add: [NET_ADMIN]}}", "00000000a80435fb")]
    [TestCase(", securityContext: {privileged: true}", "000001ffffffffff")]
    [TestCase(", securityContext: {runAsUser: 5}", "0000000000000000")]
    public void Status_OfTheFirstProcess_ShowsItsCapabilities(string security, string effective)
    {
        Start("{volumes: [{name: v, emptyDir: {}}]", security);

        Run("grep CapEff /proc/1/status").ShouldBe($"CapEff:\t{effective}\n");
    }

    [TestCase("echo the disk is full > /dev/termination-log; exit 2", "File", "the disk is full\n")]
    [TestCase("echo last words; exit 5", "FallbackToLogsOnError", "last words\n")]
    [TestCase("echo last words; exit 5", "File", "")]
    [TestCase("echo last words", "FallbackToLogsOnError", "")]
    public void LastWords_OfAContainer_StandInItsStatus(string script, string policy, string message)
    {
        _fixture.Create(
            $"{{apiVersion: v1, kind: Pod, metadata: {{name: ends}}, spec: {{restartPolicy: Never, containers: [{{name: main, image: "
            + "busybox, "
            + $"command: [sh, -c, '{script}'], terminationMessagePolicy: {policy}}}]}}}}");
        _fixture.Settle();

        var status = Scenarios.Objects.Views.Core.Pod.Of(_fixture.Pod("ends")).Status.ContainerStatuses[0];
        status.State.Terminated.Message.ShouldBe(message);
    }

    private string Run(string script) => _fixture.Exec("owner", "sh", "-c", script).Output;

    private void Start(string spec, string container)
    {
        _fixture.Create("{apiVersion: v1, kind: Secret, metadata: {name: auth}, stringData: {pw: secret}}");
        _fixture.Create(
            $"{{apiVersion: v1, kind: Pod, metadata: {{name: owner}}, spec: {spec}, containers: [{{name: main, image: busybox, command: "
            + "[sleep, '600'], "
            + $"volumeMounts: [{{name: v, mountPath: /data}}]{container}}}]}}}}");
        _fixture.Settle();
    }
}
