using Scenarios.Core.Tests.Shell;
using Scenarios.Tools;

namespace Scenarios.Core.Tests.Tools;

/// <summary>Expectations were taken from coreutils 9.1, grep 3.8, sed 4.9 and bash 5.2 in the C locale.</summary>
internal sealed class StandardToolsTests
{
    // As `timeout` of coreutils 9.1 prints it in the C locale.
    private const string TimedOut =
        "timeout: sending signal TERM to command 'bash'\ntimeout: sending signal KILL to command 'bash'\n137\n";

    private const string WatchedTimes =
        "Every 2.0s: date +%S                         localhost: Thu Jan  1 12:00:00 2026\n\n00\n"
        + "Every 2.0s: date +%S                         localhost: Thu Jan  1 12:00:02 2026\n\n02\n"
        + "Every 2.0s: date +%S                         localhost: Thu Jan  1 12:00:04 2026\n\n04\n124\n";

    [TestCase(
        "printf 'b\\na\\nc\\na\\n' > f; sort f | uniq -c; sort -u f; sort -r f | head -1; sort f | uniq -d",
        "      2 a\n      1 b\n      1 c\na\nb\nc\nc\na\n")]
    [TestCase(
        "printf 'a 10\\nb 9\\nc 100\\n' > f; sort -k2 f; sort -k2n f; sort -k2,2nr -k1 f",
        "a 10\nc 100\nb 9\nb 9\na 10\nc 100\nc 100\na 10\nb 9\n")]
    [TestCase(
        "printf 'one two\\nthree\\n' > f; wc f; wc -l f; cat f | wc; cat f | wc -l; wc -lw f; printf x | wc -l",
        " 2  3 14 f\n2 f\n      2       3      14\n2\n 2  3 f\n0\n")]
    [TestCase(
        "seq 3; seq 2 4; seq 5 -2 1; seq -w 8 10; seq -s, 3; seq 0.5 0.25 1; seq 3 1",
        "1\n2\n3\n2\n3\n4\n5\n3\n1\n08\n09\n10\n1,2,3\n0.50\n0.75\n1.00\n")]
    [TestCase(
        "seq 5 | head -n 2; seq 5 | head -n -3; seq 5 | tail -2; seq 5 | tail -n +4; printf abcdef | head -c 3; printf abcdef | tail -c 2",
        "1\n2\n1\n2\n4\n5\n4\n5\nabcef")]
    [TestCase("seq 3 > a; seq 2 > b; head -n1 a b; tail -qn1 a b", "==> a <==\n1\n\n==> b <==\n1\n3\n2\n")]
    [TestCase(
        "printf 'Apple\\nbanana\\ncherry pie\\napple tart\\n' > f; grep -i apple f; grep -c a f; grep -n an f; grep 'an\\|ch' f; grep "
        + "-E '(rr)y|^b' f; grep -o 'a[np]' f; grep -w pie f; grep -A1 -n banana f",
        "Apple\napple tart\n2\n2:banana\nbanana\ncherry pie\nbanana\ncherry pie\nan\nan\nap\ncherry pie\n2:banana\n3-cherry pie\n")]
    [TestCase("seq 20 | grep -C1 '[37]$'", "2\n3\n4\n--\n6\n7\n8\n--\n12\n13\n14\n--\n16\n17\n18\n")]
    [TestCase(
        "echo hello | tr a-z A-Z; echo aabbcc | tr -s ab; echo 'a b' | tr ' ' '\\n'; echo hello | tr '[:lower:]' '[:upper:]'; echo abc "
        + "| tr -cd 'ab\\n'",
        "HELLO\nabcc\na\nb\nHELLO\nab\n")]
    [TestCase(
        "printf 'a:b:c\\nnone\\n' | cut -d: -f2-; printf 'abcdef\\n' | cut -c2-4,6; printf 'a\\tb\\n' | cut -f2",
        "b:c\nnone\nbcdf\nb\n")]
    [TestCase("echo a | tee x y; cat x y; echo b | tee -a x; cat -n x", "a\na\na\nb\n     1\ta\n     2\tb\n")]
    [TestCase("mkdir -p d/e; echo 1 > d/a; cp -r d c; ls c; mv c/a b; cat b; rm -r d; ls; ls -a c", "a\ne\n1\nb\nc\n.\n..\ne\n")]
    [TestCase(
        "touch f; printf abc >> f; mkdir d; ls -l",
        "total 8\ndrwxr-xr-x 2 root root 4096 Jan  1 12:00 d\n-rw-r--r-- 1 root root    3 Jan  1 12:00 f\n")]
    [TestCase("basename /a/b.txt .txt; basename /a/b/; dirname /a/b; dirname a; dirname /a; basename /", "b\nb\n/a\n.\n/\n/\n")]
    [TestCase(
        "echo 'a b c' | xargs -n1 echo x; printf 'a b\\nc\\n' | xargs -I{} echo '<{}>'; echo | xargs -r echo none",
        "x a\nx b\nx c\n<a b>\n<c>\n")]
    [TestCase("echo hello | base64; echo aGVsbG8K | base64 -d; printf abc | base64 -w0", "aGVsbG8K\nhello\nYWJj")]
    [TestCase("env -i A=1 B=2 env; A=5 printenv A; which which; hostname", "A=1\nB=2\n5\n/usr/bin/which\nlocalhost\n")]
    [TestCase(
        "date; sleep 1m 0.5; date +%s,%F,%T; date -Iseconds",
        "Thu Jan  1 12:00:00 UTC 2026\n1767268860,2026-01-01,12:01:00\n2026-01-01T12:01:00+00:00\n")]
    [TestCase("yes | head -2; yes a b | head -1; set -o pipefail; yes | head -1; echo $?", "y\ny\na b\ny\n141\n")]
    [TestCase(
        "date -d 2026-02-03T04:05:06Z +%s; date -d '@0' +%F; date -d '2026-01-31 12:00 1 day ago' +%F; date -d '-2 hours' +%T",
        "1770091506\n1970-01-01\n2026-01-30\n10:00:00\n")]
    [TestCase(
        "timeout 2 sleep 9; echo $?; timeout 9 sleep 2; echo $?; timeout -s KILL 1 sleep 9; echo $?; timeout 1 nosuch 2>/dev/null; echo $?",
        "124\n0\n137\n127\n")]
    [TestCase(
        "timeout -v 1 sleep 3 2>&1; echo $?; timeout -v 3 sleep 1; echo $?",
        "timeout: sending signal TERM to command 'sleep'\n124\n0\n")]
    [TestCase("timeout -v -k 1 2 bash -c 'trap \"\" TERM; while :; do sleep 1; done' 2>&1; echo $?", TimedOut)]
    [TestCase(
        "mkdir a; ln -s a b; cd b; pwd; pwd -P; pwd -LP; pwd -P -L; env pwd; env pwd -L; cd ..; cd -P b; pwd",
        "/work/b\n/work/a\n/work/a\n/work/b\n/work/a\n/work/b\n/work/a\n")]
    [TestCase("bash -c 'trap \"\" TERM; kill $$; echo on; trap; trap TERM; trap; trap \"\" INT; trap 2; trap'", "on\ntrap -- '' SIGTERM\n")]
    [TestCase("bash -c 'trap \"echo got; exit 4\" TERM; sleep 2 & wait' & sleep 1; kill $!; wait $!; echo $?", "got\n4\n")]
    [TestCase("(echo a; sleep 2; echo b) > log & sleep 1; timeout 3 tail -f log; echo $?", "a\nb\n124\n")]
    [TestCase("sleep 100 & kill $!; wait $!; echo $?; sleep 5 & wait; date +%S", "143\n05\n")]
    [TestCase("cat <<EOF | grep -i b | tr a-z A-Z\nabc\nxyz\nBcd\nEOF\n", "ABC\nBCD\n")]
    [TestCase(
        "echo a > a1; echo > a2; echo > b1; echo a* [ab]1 \"a*\" z*; for f in ./*1; do echo $f; done",
        "a1 a2 a1 b1 a* z*\n./a1\n./b1\n")]
    [TestCase(
        "printf 'one\\ntwo\\nthree\\n' > f; sed s/o/0/ f; sed -n 2p f; sed '$d' f; sed -n '/one/,/two/p' f; sed -E "
        + "'s/(o)n(e)/[\\2\\1&]/;1q' f",
        "0ne\ntw0\nthree\ntwo\none\ntwo\none\ntwo\n[eoone]\n")]
    [TestCase(
        "echo hello | sed 's/l*/X/g'; echo aaa | sed 's/a/b/2g'; echo a/b | sed 's/\\//_/'; echo a+b | sed 's/+/-/;y/ab/AB/'; printf "
        + "'a\\nb' | sed -e '1i\\top' -e '$a end'",
        "XhXeXoX\nabb\na_b\nA-B\ntop\na\nb\nend\n")]
    [TestCase(
        "printf 'NAME READY AGE\\nweb-1 1/1 5\\nweb-2 0/1 10\\n' > f; awk 'NR>1 {print $1, $NF}' f; awk '/web/ {print $2 \"-\" $1}' f; "
        + "awk '$3>=10{print NR}' f; awk '!/web/' f; awk -F/ '{print $2}' f; awk '$1 == \"web-1\" {print $(NF-1)}' f",
        "web-1 5\nweb-2 10\n1/1-web-1\n0/1-web-2\n1\n3\nNAME READY AGE\n\n1 5\n1 10\n1/1\n")]
    [TestCase("seq 100000 | tail -1; seq 100000 | wc -c", "100000\n588895\n")]
    [TestCase("timeout 5 watch -n 2 -x date +%S; echo $?", WatchedTimes)]
    [TestCase("echo 1 > f; (sleep 4.5; echo 2 > f) & watch -tg -n 1 -x cat f | uniq -c; date +%S", "      5 1\n05\n")]
    [TestCase("clear | base64", "G1tIG1syShtbM0o=\n")]
    [TestCase(
        "a=$RANDOM b=$RANDOM; [ $a != $b ] && [ $a -lt 32768 ]; echo $?; RANDOM=4; a=$RANDOM; RANDOM=4; [ $a = $RANDOM ]; echo $?",
        "0\n0\n")]
    [TestCase(
        "a=$((RANDOM % 4)); [ $a -ge 0 ] && [ $a -lt 4 ]; echo $?; unset RANDOM; echo \"[$RANDOM]\"; RANDOM=x; echo $RANDOM",
        "0\n[]\nx\n")]
    public void Run_Pipeline_PrintsWhatTheRealToolsPrint(string script, string expected)
    {
        var outcome = new ShellFixture { Programs = StandardTools.All }.Run(script);

        outcome.ShouldBe(new ShellOutcome(expected, string.Empty, 0));
    }

    [TestCase("cat nope", 1, "cat: nope: No such file or directory\n")]
    [TestCase("cat -k", 1, "cat: invalid option -- 'k'\nTry 'cat --help' for more information.\n")]
    [TestCase("cat --foo", 1, "cat: unrecognized option '--foo'\nTry 'cat --help' for more information.\n")]
    [TestCase("grep", 2, "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n")]
    [TestCase("grep x nope", 2, "grep: nope: No such file or directory\n")]
    [TestCase("grep -P x", 2, "grep: not simulated: option -P\n")]
    [TestCase("ls nope", 2, "ls: cannot access 'nope': No such file or directory\n")]
    [TestCase("cp a", 1, "cp: missing destination file operand after 'a'\nTry 'cp --help' for more information.\n")]
    [TestCase("rm /work", 1, "rm: cannot remove '/work': Is a directory\n")]
    [TestCase("mkdir p/q", 1, "mkdir: cannot create directory 'p/q': No such file or directory\n")]
    [TestCase("head -n x", 1, "head: invalid number of lines: 'x'\n")]
    [TestCase("sleep abc", 1, "sleep: invalid time interval 'abc'\nTry 'sleep --help' for more information.\n")]
    [TestCase("seq", 1, "seq: missing operand\nTry 'seq --help' for more information.\n")]
    [TestCase(
        "tr a",
        1,
        "tr: missing operand after 'a'\nTwo strings must be given when translating.\nTry 'tr --help' for more information.\n")]
    [TestCase("echo a | sed k", 1, "sed: -e expression #1, char 1: unknown command: `k'\n")]
    [TestCase("echo a | sed s/a", 1, "sed: -e expression #1, char 3: unterminated `s' command\n")]
    [TestCase("echo a | sed '/a/e'", 1, "sed: -e expression #1, char 4: not simulated: command `e'\n")]
    [TestCase("watch", 1, "Usage:\n watch [options] command\n")]
    [TestCase("watch -n soon date", 1, "watch: failed to parse argument: 'soon'\n")]
    [TestCase("top", 2, "top: not simulated\n")]
    [TestCase("echo a | xargs nosuch", 127, "xargs: nosuch: No such file or directory\n")]
    public void Run_WrongCall_SaysWhatTheRealToolsSay(string script, int exitCode, string error)
    {
        var outcome = new ShellFixture { Programs = StandardTools.All }.Run(script);

        outcome.ShouldBe(new ShellOutcome(string.Empty, error, exitCode));
    }
}
