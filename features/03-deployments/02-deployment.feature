Feature: A Deployment keeps the generations of a ReplicaSet
  In practice one writes no ReplicaSets, but Deployments. A Deployment has a ReplicaSet for each version of its Pods' template, and moves Pods from one to
  the next when the template changes. What it remembers of former ones is its rollout history.

  Since the book: `--record` still works but says that it will go; the history is headed deployment.apps/echo.

  Rule: Deployment, ReplicaSet, Pods

    @S4-29
    Scenario: Apply it, and keep the command as the cause
      When I run "kubectl apply -f simple-deployment.yml --record"
      Then the output is:
        """
        deployment.apps/echo created
        """
      And the error output is:
        """
        Flag --record has been deprecated, --record will be removed in the future
        """
      When I run "kubectl rollout history deployment echo"
      Then the output matches the snapshot "first revision"

    @S4-30 @S4-31
    Scenario: Three kinds in one call, picked by label
      Given the manifest "simple-deployment.yml"
      When I run "kubectl get pod,replicaset,deployment --selector app=echo"
      Then the output matches the snapshot "pods, replica set, deployment"

    @S4-31
    Scenario: Without a cause the history has none
      Given the manifest "simple-deployment.yml"
      When I run "kubectl rollout history deployment echo"
      Then the output shows:
        | REVISION | CHANGE-CAUSE |
        | 1        | <none>       |

    @S4-32
    Scenario: A Pod that dies is the ReplicaSet's business: no new revision
      Given the manifest "simple-deployment.yml"
      When I run:
        """
        kubectl delete $(kubectl get pods -o name | head -1)
        """
      And 60 seconds pass
      And I run "kubectl get replicaset,deployment"
      Then the output shows:
        | NAME            | DESIRED | CURRENT | READY |
        | replicaset.*    | 3       | 3       | 3     |
      When I run "kubectl rollout history deployment echo | grep -c '^[0-9]'"
      Then the output is:
        """
        1
        """

  Rule: What makes a new ReplicaSet, and what does not

    @S4-33
    Scenario: More replicas: the same ReplicaSet, the same revision
      Given the manifest "simple-deployment.yml"
      When I run:
        """
        sed -i 's/replicas: 3/replicas: 4/' simple-deployment.yml
        kubectl apply -f simple-deployment.yml
        kubectl get pod,replicaset,deployment --selector app=echo
        """
      Then the output matches the snapshot "four replicas"
      When I run "kubectl rollout history deployment echo | grep -c '^[0-9]'"
      Then the output is:
        """
        1
        """

    @S4-34 @S4-32
    Scenario: Another image: a new ReplicaSet takes over step by step
      Of four Pods one more may run for the time being (25 %), and one may be missing (25 %): so the new ReplicaSet starts with two, the old one keeps three.

      Given the manifest "four-replicas.yml"
      When I run:
        """
        sed -i 's#gihyodocker/echo:latest#gihyodocker/echo:patched#' four-replicas.yml
        kubectl apply -f four-replicas.yml
        """
      And 3 seconds pass
      And I run "kubectl get replicaset,deployment --selector app=echo"
      Then the output matches the snapshot "on the way"
      When I run "kubectl rollout status deployment echo"
      Then the output contains 'deployment "echo" successfully rolled out'
      When 60 seconds pass
      And I run "kubectl get replicaset,deployment --selector app=echo"
      Then the output matches the snapshot "taken over"

  Rule: The way back

    Background:
      When I run:
        """
        kubectl apply -f four-replicas.yml --record
        sleep 60
        sed -i 's#gihyodocker/echo:latest#gihyodocker/echo:patched#' four-replicas.yml
        kubectl apply -f four-replicas.yml --record
        kubectl rollout status deployment echo
        """

    @S4-34
    Scenario: Two revisions
      When I run "kubectl rollout history deployment echo"
      Then the output matches the snapshot "two revisions"

    @S4-35
    Scenario: What a revision was
      When I run "kubectl rollout history deployment echo --revision=1"
      Then the output matches the snapshot "revision 1"

    @S4-35
    Scenario: A revision that never was
      When I run "kubectl rollout history deployment echo --revision=9"
      Then the command fails
      And the error output contains "unable to find the specified revision"

    @S4-36 @S4-32
    Scenario: Undo: the former ReplicaSet serves again, as revision 3
      When I run "kubectl rollout undo deployment echo"
      Then the output is:
        """
        deployment.apps/echo rolled back
        """
      When I run "kubectl rollout status deployment echo"
      And 60 seconds pass
      And I run "kubectl get pods -o custom-columns=IMAGE:.spec.containers[1].image"
      Then the output shows:
        | IMAGE                   |
        | gihyodocker/echo:latest |
        | gihyodocker/echo:latest |
        | gihyodocker/echo:latest |
        | gihyodocker/echo:latest |
      When I run "kubectl rollout history deployment echo"
      Then the output shows:
        | REVISION | CHANGE-CAUSE                                                 |
        | 2        | kubectl apply --filename=four-replicas.yml --record=true     |
        | 3        | kubectl apply --filename=four-replicas.yml --record=true     |

    @S4-37
    Scenario: Deleting it takes both ReplicaSets and all Pods along
      When I run "kubectl delete -f four-replicas.yml"
      And 60 seconds pass
      And I run "kubectl get pod,replicaset,deployment --selector app=echo"
      Then the output is empty
      And the error output contains "No resources found in default namespace."
