namespace Scenarios.Core.Tests.Shell.Execution;

/// <summary>Expectations were taken from bash 5.2.</summary>
internal sealed class LanguageTests
{
    [TestCase("A=1; echo \"$A\" '$A' \"${A}b\" $'a\\tb'; A=2 true; echo $A", "1 $A 1b a\tb\n1\n")]
    [TestCase("for i in `echo a b c`; do echo \"<$i>\"; done; echo `echo \\`echo nested\\``", "<a>\n<b>\n<c>\nnested\n")]
    [TestCase(
        "x=\"a b  c\"; echo $x; echo \"$x\"; set -- $x; echo $# \"$1\"; for a in \"$@\"; do echo \"[$a]\"; done",
        "a b c\na b  c\n3 a\n[a]\n[b]\n[c]\n")]
    [TestCase("if true; then echo yes; elif false; then echo no; fi; if false; then :; else echo else; fi", "yes\nelse\n")]
    [TestCase("i=0; while [ $i -lt 3 ]; do echo $i; i=$((i+1)); done; until [ $i -eq 0 ]; do i=$((i - 1)); done; echo $i", "0\n1\n2\n0\n")]
    [TestCase(
        "case abc in a*) echo star;; b) echo b;; esac; case x in (y|x) echo or;; esac; case \"a*\" in \"a*\") echo lit;; esac",
        "star\nor\nlit\n")]
    [TestCase("f() { local v=$1; echo \"f $v $#\"; return 3; }; f a b; echo $?; v=g; f x; echo $v", "f a 2\n3\nf x 1\ng\n")]
    [TestCase(
        "echo a > f; echo b >> f; while read l; do echo \"got $l\"; done < f; read x y z <<< \"1 2 3 4\"; echo \"$x-$y-$z\"",
        "got a\ngot b\n1-2-3 4\n")]
    [TestCase("true && echo a || echo b; false && echo a || echo b; ! true; echo $?; ! false; echo $?", "a\nb\n1\n0\n")]
    [TestCase("(cd /; pwd); pwd; (exit 3); echo $?; { A=5; }; echo $A; (A=6); echo $A", "/\n/work\n3\n5\n5\n")]
    [TestCase("echo \"a $(echo \"b $(echo \"c d\")\")\" $(echo x; echo y)", "a b c d x y\n")]
    [TestCase("for i in 1 2 3; do for j in a b; do [ $i = 2 ] && continue 2; [ $j = b ] && break; echo $i$j; done; done", "1a\n3a\n")]
    [TestCase("a=1 b=2; echo $a$b # comment\necho a \\\nb; # another", "12\na b\n")]
    [TestCase("function g { echo in g; }; g; g() (echo sub; exit 3); g; echo $?", "in g\nsub\n3\n")]
    [TestCase("eval 'a=1; echo $a'; echo 'echo sourced $1; return 4; echo no' > s; . ./s arg; echo $?", "1\nsourced arg\n4\n")]
    [TestCase("false | true; echo $?; set -o pipefail; false | true; echo $?", "0\n1\n")]
    [TestCase(
        "[[ abc == a* ]] && echo m; [[ abc == \"a*\" ]] || echo n; [[ 5 -gt 3 && -z \"\" ]] && echo p; [[ a1 =~ ^[a-z][0-9]$ ]] && echo r",
        "m\nn\np\nr\n")]
    [TestCase("((3>2)) && echo yes; for ((i=0;i<3;i++)); do echo $i; done", "yes\n0\n1\n2\n")]
    [TestCase("echo out; { echo both; echo both2 >&2; } 2>&1; echo hidden > /dev/null 2>&1; echo x &> /dev/null", "out\nboth\nboth2\n")]
    [TestCase("echo a | { read x; echo $x; }; echo \"[$x]\"; echo p | while read v; do echo \"v=$v\"; done", "a\n[]\nv=p\n")]
    [TestCase("export A=1 B; B=2; bash -c 'echo $A $B $0 $1' zero one", "1 2 zero one\n")]
    [TestCase("exec 3> log; echo kept >&3; read x < log; echo \"$x\"", "kept\n")]
    [TestCase("while read -r line; do echo \"[$line]\"; done <<-EOF\n\ttab\\n $((1+1))\n\tEOF\n", "[tab\\n 2]\n")]
    [TestCase("while read line; do echo \"[$line]\"; done <<'EOF'\none $HOME\nEOF\n", "[one $HOME]\n")]
    [TestCase("(trap 'echo bye $?' EXIT; echo hi; exit 3); echo $?", "hi\nbye 3\n3\n")]
    [TestCase("(trap 'exit 5' EXIT; false); echo $?", "5\n")]
    [TestCase("trap 'echo \"it'\\''s\"' TERM; trap; trap - TERM; trap", "trap -- 'echo \"it'\\''s\"' SIGTERM\n")]
    public void Run_Script_PrintsWhatBashPrints(string script, string expected)
    {
        var outcome = new ShellFixture().Run(script);

        outcome.ShouldBe(new ShellOutcome(expected, string.Empty, 0));
    }

    [TestCase("foo", 127, "bash: line 1: foo: command not found\n")]
    [TestCase("exit 5", 5, "")]
    [TestCase("set -e; if false; then :; fi; false || true; (exit 4); echo no", 4, "")]
    [TestCase("set -u; echo $a", 127, "bash: line 1: a: unbound variable\n")]
    [TestCase("echo ${foo:?bad}", 127, "bash: line 1: foo: bad\n")]
    [TestCase("echo ${a b}", 1, "bash: line 1: ${a b}: bad substitution\n")]
    [TestCase("echo $((1/0))", 1, "bash: line 1: 1/0: division by 0 (error token is \"0\")\n")]
    [TestCase(":\necho hi > /nope/x", 1, "bash: line 2: /nope/x: No such file or directory\n")]
    [TestCase("cd /nope", 1, "bash: line 1: cd: /nope: No such file or directory\n")]
    [TestCase("[ 1 -eq a ]", 2, "bash: line 1: [: a: integer expression expected\n")]
    [TestCase("readonly r=1; r=2", 1, "bash: line 1: r: readonly variable\n")]
    [TestCase("./none", 127, "bash: line 1: ./none: No such file or directory\n")]
    [TestCase("/work", 126, "bash: line 1: /work: Is a directory\n")]
    [TestCase("getopts x y", 2, "bash: line 1: getopts: column 1: not simulated: getopts\n")]
    [TestCase("echo )", 2, "bash: -c: line 1: syntax error near unexpected token `)'\nbash: -c: line 1: `echo )'\n")]
    [TestCase("a=(1 2)", 2, "bash: -c: line 1: column 1: not simulated: arrays\n")]
    public void Run_FailingScript_SaysWhatBashSays(string script, int exitCode, string error)
    {
        var outcome = new ShellFixture().Run(script);

        outcome.ShouldBe(new ShellOutcome(string.Empty, error, exitCode));
    }
}
