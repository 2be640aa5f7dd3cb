Feature: Deployments: new versions, and the way back
  In practice you write Deployments, not ReplicaSets. A Deployment has a ReplicaSet for each version of its Pod template. When the template
  changes, it moves the Pods from one ReplicaSet to the next, and it remembers the earlier versions as its rollout history.

  Since the book: `--record` still works, but warns that it will be removed; the history is headed deployment.apps/echo.

  Rule: A Deployment owns a ReplicaSet, and the ReplicaSet owns the Pods

    @S4-29
    Scenario: With --record, the history shows the command that caused a revision
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
    Scenario: One command lists objects of three kinds, selected by label
      Given the manifest "simple-deployment.yml"
      When I run "kubectl get pod,replicaset,deployment --selector app=echo"
      Then the output matches the snapshot "pods, replica set, deployment"

    @S4-31
    Scenario: Without --record, a revision has no cause
      Given the manifest "simple-deployment.yml"
      When I run "kubectl rollout history deployment echo"
      Then the output shows:
        | REVISION | CHANGE-CAUSE |
        | 1        | <none>       |

    @S4-32
    Scenario: Replacing a deleted Pod makes no new revision
      Given the manifest "simple-deployment.yml"
      When I delete one of the Pods of "echo"
      Then within 1 minute all 3 Pods of "echo" are ready
      And exactly one new Pod of "echo" has been created
      And Deployment "echo" has 1 ReplicaSet
      When I run "kubectl rollout history deployment echo"
      Then the output shows:
        | REVISION | CHANGE-CAUSE |
        | 1        | <none>       |

  Rule: Only a changed Pod template makes a new ReplicaSet

    @S4-33
    Scenario: Scaling keeps the ReplicaSet and the revision
      Given the manifest "simple-deployment.yml"
      When I run:
        """
        sed -i 's/replicas: 3/replicas: 4/' simple-deployment.yml
        kubectl apply -f simple-deployment.yml
        kubectl get pod,replicaset,deployment --selector app=echo
        """
      Then the output matches the snapshot "four replicas"
      When I run "kubectl rollout history deployment echo"
      Then the output shows:
        | REVISION | CHANGE-CAUSE |
        | 1        | <none>       |

    @S4-34 @S4-32
    Scenario: A new image makes a new ReplicaSet, which takes over step by step
      With four replicas, one Pod more may run during the rollout (25 %) and one may be missing (25 %). So the new ReplicaSet starts with
      two Pods, while the old one keeps three.

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
      And at all times at least 3 Pods of "echo" were ready
      And there were never more than 5 Pods of "echo", not counting the ones shutting down
      When 60 seconds pass
      And I run "kubectl get replicaset,deployment --selector app=echo"
      Then the output matches the snapshot "taken over"

  Rule: The history leads back to an earlier version

    Background:
      When I run "kubectl apply -f four-replicas.yml --record"
      And 60 seconds pass
      And I run:
        """
        sed -i 's#gihyodocker/echo:latest#gihyodocker/echo:patched#' four-replicas.yml
        kubectl apply -f four-replicas.yml --record
        kubectl rollout status deployment echo
        """

    @S4-34
    Scenario: The history has a revision for each template
      When I run "kubectl rollout history deployment echo"
      Then the output matches the snapshot "two revisions"

    @S4-35
    Scenario: kubectl rollout history --revision shows the Pod template of a revision
      When I run "kubectl rollout history deployment echo --revision=1"
      Then the output matches the snapshot "revision 1"

    @S4-35
    Scenario: A revision that does not exist is an error
      When I run "kubectl rollout history deployment echo --revision=9"
      Then the command fails
      And the error output contains "unable to find the specified revision"

    @S4-36 @S4-32
    Scenario: Undo brings the old ReplicaSet back, as revision 3
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
      And Deployment "echo" has 2 ReplicaSets
      When I run "kubectl rollout history deployment echo"
      Then the output shows:
        | REVISION | CHANGE-CAUSE                                             |
        | 2        | kubectl apply --filename=four-replicas.yml --record=true |
        | 3        | kubectl apply --filename=four-replicas.yml --record=true |

    @S4-37
    Scenario: Deleting a Deployment deletes its ReplicaSets and all Pods
      When I run "kubectl delete -f four-replicas.yml"
      And 60 seconds pass
      And I run "kubectl get pod,replicaset,deployment --selector app=echo"
      Then the output is empty
      And the error output contains "No resources found in default namespace."
